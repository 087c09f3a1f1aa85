package lockstep.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people do from the pages. */
class DoingTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private static Path folder;

    private static ServedCase served;

    @BeforeAll
    static void serve() throws IOException {
        served = ServedCase.in(folder);
    }

    @AfterAll
    static void end() {
        served.close();
        assertThat(served.bugs).isEmpty();
    }

    private static JsonNode sent(String path, String body, int status, String... visit)
            throws IOException, InterruptedException {
        HttpResponse<String> reply = served.send("POST", path, body, visit);
        assertThat(reply.statusCode()).as(path + " " + reply.body()).isEqualTo(status);
        return JSON.readTree(reply.body());
    }

    private static JsonNode json(String path, String... headers) throws IOException, InterruptedException {
        HttpResponse<String> reply = served.get(path, headers);
        assertThat(reply.statusCode()).as(path + " " + reply.body()).isEqualTo(200);
        return JSON.readTree(reply.body());
    }

    /** The events of a job, to its end. */
    private static String ended(String job) throws IOException, InterruptedException {
        return served.get("/jobs/" + job + "/events").body();
    }

    @Test
    void anAnalysisRunsAsAJobThatTellsItsEnd() throws Exception {
        String[] visit = Visitor.of(served);
        JsonNode job = sent("/runs", "{\"analysis\":\"co-post\"}", 202, visit);
        String events = ended(job.get("id").asString());
        assertThat(events).contains("event: end").contains("\"state\":\"done\"");
        JsonNode done = json("/jobs/" + job.get("id").asString() + ".json");
        assertThat(done.get("result").asString()).startsWith("R-");
        assertThat(json("/runs.json").get("items").get(0).get("analysis").asString())
                .isEqualTo("co-post");
    }

    @Test
    void aJobIsStoppedAndKeepsNothing() throws Exception {
        String[] visit = Visitor.of(served);
        long before = json("/runs.json").get("total").asLong();
        String id = sent("/runs", "{\"analysis\":\"endless\"}", 202, visit)
                .get("id")
                .asString();
        assertThat(served.send("DELETE", "/jobs/" + id, "").statusCode()).isEqualTo(403);
        // pages are answered while it runs
        assertThat(json("/overview.json").get("posts").asLong()).isPositive();
        assertThat(served.send("DELETE", "/jobs/" + id, "", visit).statusCode()).isEqualTo(200);
        assertThat(ended(id)).contains("\"state\":\"stopped\"");
        assertThat(json("/runs.json").get("total").asLong()).isEqualTo(before);
    }

    @Test
    void aWrongAnalysisFailsWithTheNearest() throws Exception {
        String[] visit = Visitor.of(served);
        String id = sent("/runs", "{\"analysis\":\"co-lnik\"}", 202, visit)
                .get("id")
                .asString();
        assertThat(ended(id)).contains("\"state\":\"failed\"").contains("co-link");
    }

    @Test
    void namesAreShownForALoggedReasonAndToThisVisitorOnly() throws Exception {
        String[] visit = Visitor.of(served);
        sent("/unmask", "{\"reason\":\"  \"}", 400, visit);
        assertThat(served.get("/posts.json?account=1", visit).body()).doesNotContain("handle_of_");
        sent("/unmask", "{\"reason\":\"right of reply\"}", 200, visit);
        assertThat(served.get("/posts.json?account=1", visit).body()).contains("handle_of_");
        assertThat(served.get("/posts.json?account=1").body()).doesNotContain("handle_of_");
        assertThat(served.get("/audit.json").body()).contains("right of reply");
        assertThat(json("/audit.json").get("faults").size()).isZero();
        sent("/mask", "{}", 200, visit);
        assertThat(served.get("/posts.json?account=1", visit).body()).doesNotContain("handle_of_");
    }

    @Test
    void aTieLeadsToItsPostsAndAPostToItsLine() throws Exception {
        JsonNode graph = json("/network.json");
        int a = graph.get("nodes").get("id").get(0).asInt();
        int b = graph.get("nodes").get("id").get(1).asInt();
        String run = graph.get("run").asString();
        JsonNode tie = json("/ties.json?run=" + run + "&a=" + b + "&b=" + a);
        assertThat(tie.get("meetings").get("total").asLong()).isEqualTo(9);
        assertThat(tie.get("objects").asLong()).isEqualTo(9);
        assertThat(tie.get("weight").asDouble()).isEqualTo(9);
        assertThat(tie.get("posts").size()).isEqualTo(18);
        long post = tie.get("meetings").get("items").get(0).get("a_post").asLong();
        JsonNode raw = json("/posts/" + post + "/raw.json");
        assertThat(raw.get("text").asString())
                .contains("wordhere")
                .contains("post-")
                .contains("account-")
                .doesNotContain("handle_of_");
        String[] visit = Visitor.of(served);
        sent("/unmask", "{\"reason\":\"a check\"}", 200, visit);
        List<String> lines = Files.readAllLines(folder.resolve("posts.csv"));
        JsonNode plain = json("/posts/" + post + "/raw.json", visit);
        assertThat(plain.get("text").asString().strip())
                .isEqualTo(lines.get(plain.get("line").asInt() - 1));
        assertThat(served.get("/ties.json?run=" + run + "&a=1&b=999").statusCode())
                .isEqualTo(404);
    }

    @Test
    void anAssessmentIsKeptSignedAndNeverMixesLikelihoodAndConfidence() throws Exception {
        String[] visit = Visitor.of(served);
        JsonNode offer = json("/assess/F-1/offer.json");
        assertThat(offer.get("likelihoods").size()).isEqualTo(7);
        String good =
                "{\"finding\":\"F-1\",\"likelihood\":\"roughly even chance\",\"confidence\":\"low\",\"says\":\"links only\","
                        + "\"alternatives\":[\"one newsroom\"],\"would_change\":[\"other links\"],\"by\":\"A. Reader\"}";
        JsonNode kept = sent("/assess", good, 200, visit);
        assertThat(kept.get("signed_by").asString()).isEqualTo("A. Reader");
        assertThat(kept.get("likelihood_sentence").asString()).doesNotContain("onfidence");
        assertThat(json("/findings.json").get("items").get(0).get("likelihood").asString())
                .isEqualTo("roughly even chance");
        sent("/assess", good.replace("roughly even chance", "almost certain"), 400, visit);
        sent("/assess", good.replace("links only", "likely, with high confidence"), 400, visit);
        assertThat(json("/assess.json?finding=F-1").get("items").size()).isEqualTo(1);
    }

    @Test
    void notesAndDecisionsAreKept() throws Exception {
        String[] visit = Visitor.of(served);
        JsonNode note = sent("/remarks", "{\"thing\":\"F-1\",\"kind\":\"note\",\"says\":\"look again\"}", 200, visit);
        assertThat(json("/remarks.json?thing=finding:F-1")
                        .get("items")
                        .get(0)
                        .get("says")
                        .asString())
                .isEqualTo("look again");
        sent("/remarks/" + note.get("id").asString() + "/withdraw", "{}", 200, visit);
        JsonNode split =
                sent("/groups/split", "{\"finding\":\"F-1\",\"accounts\":[1],\"says\":\"another desk\"}", 200, visit);
        assertThat(split.get("parts").size()).isEqualTo(2);
        assertThat(json("/groups.json").get("items").size()).isEqualTo(1);
    }

    @Test
    void anUploadIsKeptUnderANameOfOurs() throws Exception {
        String[] visit = Visitor.of(served);
        String rows = "post_id,user_id,user_name,created_at,text\n77,7,seven,2024-05-01T00:00:00Z,\"uploaded words\"\n";
        String id = sent("/sources?name=..%2F..%2Fetc%2Fpasswd.csv", rows, 202, visit)
                .get("id")
                .asString();
        assertThat(ended(id)).contains("\"state\":\"done\"");
        assertThat(json("/posts.json?q=uploaded").get("total").asLong()).isEqualTo(1);
        try (var files = Files.list(folder.resolve("small.case.sources"))) {
            assertThat(files.map(f -> f.getFileName().toString()).toList())
                    .hasSize(1)
                    .allMatch(n -> n.matches("upload-[0-9]+\\.csv"));
        }
        sent("/sources?name=x.csv", "", 400, visit);
    }

    @Test
    void exportsAreDownloadsUnderShortNames() throws Exception {
        for (String form : List.of("gexf", "graphml", "json", "csv")) {
            HttpResponse<String> reply = served.get("/export/" + form + "?run=R-1");
            assertThat(reply.statusCode()).as(form).isEqualTo(200);
            assertThat(reply.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment");
            assertThat(reply.body()).as(form).doesNotContain("handle_of_");
        }
        assertThat(served.get("/export/exe").statusCode()).isEqualTo(400);
        assertThat(served.get("/report.html").body())
                .doesNotContain("handle_of_")
                .contains("<!");
    }

    @Test
    void aReportIsWrittenWithBoundNumbersOnly() throws Exception {
        String[] visit = Visitor.of(served);
        String draft = sent("/report/draft", "{\"findings\":[\"F-1\"]}", 200, visit)
                .get("markdown")
                .asString();
        assertThat(draft).contains("{{F-1.");
        JsonNode faults = sent("/report/check", "{\"markdown\":\"There are 4 accounts.\"}", 200, visit)
                .get("faults");
        assertThat(faults.get(0).get("rule").asString()).isEqualTo("unbound-number");
        sent("/report/html", "{\"markdown\":\"There are 4 accounts.\"}", 409, visit);
        HttpResponse<String> made =
                served.send("POST", "/report/html", "{\"markdown\":\"There are {{F-1.members}} accounts.\"}", visit);
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.body()).contains("There are 4 accounts").doesNotContain("handle_of_");
    }

    @Test
    void statesAreComputedBesideThePage() throws Exception {
        HttpResponse<String> reply = served.get("/states.json");
        assertThat(reply.statusCode()).isIn(200, 202);
        assertThat(served.get("/states.json?by=planet").statusCode()).isEqualTo(400);
        assertThat(served.get("/cascade/1.json").statusCode()).isIn(200, 202, 409);
    }
}
