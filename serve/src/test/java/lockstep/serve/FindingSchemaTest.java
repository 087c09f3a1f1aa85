package lockstep.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import lockstep.model.finding.Account;
import lockstep.model.finding.Chance;
import lockstep.model.finding.Evidence;
import lockstep.model.finding.Exhibit;
import lockstep.model.finding.Explanation;
import lockstep.model.finding.Finding;
import lockstep.model.finding.Verdict;
import lockstep.serve.answer.Schemas;
import lockstep.serve.page.FindingRows;
import lockstep.wire.Wire;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A finding, as the wire writes it, is what the description of the interface says. */
class FindingSchemaTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant THEN = Instant.parse("2024-01-02T03:04:05Z");

    @Test
    void everyKindOfFindingKeepsTheSchemaThatTheInterfaceDescribes() {
        Schema schema = schema();
        for (Chance chance : List.of(tested(), new Chance.NotTested("none was made"))) {
            JsonNode whole = JSON.readTree(Wire.json(finding(chance)));
            assertThat(schema.validate(whole)).as(String.valueOf(whole)).isEmpty();
        }
    }

    @Test
    void whatIsMissingOrUnknownBreaksIt() {
        Schema schema = schema();
        String whole = Wire.json(finding(tested()));
        assertThat(schema.validate(JSON.readTree(whole.replace("\"kind\":\"tested\"", "\"kind\":\"guessed\""))))
                .isNotEmpty();
        assertThat(schema.validate(JSON.readTree(whole.replace("\"techniques\"", "\"actor\""))))
                .isNotEmpty();
    }

    private static Schema schema() {
        var schemas = new Schemas();
        schemas.of(FindingRows.FindingPage.class);
        assertThat(String.valueOf(schemas.named().get("FindingPage"))).contains("#/components/schemas/Finding");
        JsonNode document = JSON.valueToTree(
                Map.of("$ref", "#/components/schemas/Finding", "components", Map.of("schemas", schemas.named())));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(document);
    }

    private static Chance tested() {
        return new Chance.Tested(
                "a model",
                12,
                1.5,
                new Chance.Interval(8, Double.NaN, Double.POSITIVE_INFINITY, .95, "met by chance"),
                1e-12,
                2e-12,
                Verdict.COMMON_SOURCE,
                List.of("because"),
                List.of(new Chance.Robustness("without its strongest member", .5, false)));
    }

    private static Finding finding(Chance chance) {
        return Finding.of("co-link")
                .about(List.of(new Finding.Member(new Account(7, "x", "1", "one"), 3.5, Double.NaN, Double.NaN)))
                .says("1 account posts")
                .score(new Explanation(2, "a sum", List.of(new Explanation(1, "a part", List.of()))))
                .chance(chance)
                .evidence(
                        List.of(
                                new Evidence.CoAction(
                                        "link", 3, "https://a.example/1", List.of(new Evidence.Act(7, THEN, 9))),
                                new Evidence.Example("shows it", List.of(9L)),
                                new Evidence.Quotation("says", "words", 0, 5, List.of(9L))),
                        3)
                .couldAlsoBe(List.of("a share button"))
                .techniques(List.of("T0049.003"))
                .limits(List.of("a limit"))
                .exhibits(List.of(
                        new Exhibit.Network("net", List.of(7, 8), List.of(new Exhibit.Tie(7, 8, 2))),
                        new Exhibit.Timeline(
                                "time", "posts", THEN, 3600, List.of(new Exhibit.Series("one", List.of(1.0, 2.0)))),
                        new Exhibit.Table("rows", List.of("a"), List.of(List.of("x"))),
                        new Exhibit.Matrix("cells", List.of("a"), List.of("b"), List.of(List.of(0.5)))))
                .made()
                .stored("F-1", "R-1");
    }
}
