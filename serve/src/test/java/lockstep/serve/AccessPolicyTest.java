package lockstep.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is let in, and what every reply carries. Requests are written by hand where a client would refuse to. */
class AccessPolicyTest {
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

    /** The whole reply to a request as it stands. */
    static String raw(ServedCase to, String request) throws IOException {
        URI base = URI.create(to.base());
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            return in.lines().collect(Collectors.joining("\n"));
        }
    }

    private static String asked(String path, String... headers) throws IOException {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return raw(served, "GET " + path + " HTTP/1.1\r\n" + more + "Connection: close\r\n\r\n");
    }

    private static String own() {
        return served.base().substring("http://".length());
    }

    @Test
    void itListensOnLoopbackOnly() {
        assertThat(served.server.address()).startsWith("http://127.0.0.1:");
    }

    @Test
    void aNameThatLeadsHereByAnothersSayIsNotAnswered() throws IOException {
        String port = own().substring(own().indexOf(':'));
        for (String host : List.of(
                "evil.example" + port,
                "127.0.0.1.evil.example" + port,
                "localhost.evil.example" + port,
                "127.0.0.1:1",
                "[::2]" + port))
            assertThat(asked("/overview.json", "Host: " + host)).as(host).startsWith("HTTP/1.1 421");
        for (String host : List.of("localhost" + port, "127.0.0.1" + port, "LOCALHOST" + port, "[::1]" + port))
            assertThat(asked("/overview.json", "Host: " + host)).as(host).startsWith("HTTP/1.1 200");
        assertThat(asked("/overview.json")).startsWith("HTTP/1.1 4");
        assertThat(asked("/overview.json", "Host: " + own(), "Host: evil.example"))
                .startsWith("HTTP/1.1 4");
    }

    @Test
    void aPageOfAnotherSiteLoadsNothing() throws IOException {
        for (String site : List.of("cross-site", "same-site")) {
            assertThat(asked("/overview.json", "Host: " + own(), "Sec-Fetch-Site: " + site, "Sec-Fetch-Mode: no-cors"))
                    .startsWith("HTTP/1.1 403");
            assertThat(asked("/overview.json", "Host: " + own(), "Sec-Fetch-Site: " + site, "Sec-Fetch-Mode: navigate"))
                    .startsWith("HTTP/1.1 403");
            assertThat(asked("/findings", "Host: " + own(), "Sec-Fetch-Site: " + site, "Sec-Fetch-Mode: navigate"))
                    .startsWith("HTTP/1.1 200");
        }
        assertThat(asked("/overview.json", "Host: " + own(), "Origin: http://evil.example"))
                .startsWith("HTTP/1.1 403");
        assertThat(asked("/overview.json", "Host: " + own(), "Origin: null")).startsWith("HTTP/1.1 403");
        assertThat(asked("/overview.json", "Host: " + own(), "Sec-Fetch-Site: same-origin", "Origin: " + served.base()))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void changesNeedTheTokenOfTheirSession() throws Exception {
        String[] visit = Visitor.of(served);
        String body = "{\"reason\":\"a test\"}";
        assertThat(served.send("POST", "/unmask", body).statusCode()).isEqualTo(403);
        assertThat(served.send("POST", "/unmask", body, visit[0], visit[1]).statusCode())
                .isEqualTo(403);
        assertThat(served.send("POST", "/unmask", body, visit[0], visit[1], visit[2], "0".repeat(64))
                        .statusCode())
                .isEqualTo(403);
        String[] another = Visitor.of(served);
        assertThat(served.send("POST", "/unmask", body, visit[0], visit[1], another[2], another[3])
                        .statusCode())
                .isEqualTo(403);
        assertThat(served.send("POST", "/unmask", body, ServedCase.joined(visit, "Origin", "http://evil.example"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(served.send("POST", "/unmask", body, ServedCase.joined(visit, "Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(served.send("POST", "/unmask", body, visit).statusCode()).isEqualTo(200);
    }

    @Test
    void everyReplyForbidsWhatAPageCouldDo() throws Exception {
        for (String path : List.of("/", "/overview.json", "/nix", "/findings?x=1", "/assets/nothing.js")) {
            HttpResponse<String> reply = served.get(path);
            assertThat(reply.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'")
                    .contains("script-src 'self'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(reply.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(reply.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(reply.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
            assertThat(reply.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    @Test
    void aSessionCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
        String cookie =
                served.get("/session.json").headers().firstValue("Set-Cookie").orElse("");
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict").contains("Path=/");
    }

    @Test
    void noPathLeadsOutOfTheClientsFiles() throws IOException {
        for (String path : List.of(
                "/../pom.xml",
                "/assets/../../pom.xml",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/assets/%2e%2e%2findex.html",
                "/assets/..%5c..%5cx.js",
                "//etc/passwd",
                "/lockstep/serve/CaseServer.class",
                "/assets/%00.js",
                "/META-INF/MANIFEST.MF",
                "/index.html%00.js")) {
            String reply = asked(path, "Host: " + own());
            assertThat(reply).as(path).startsWith("HTTP/1.1 4");
            assertThat(reply).as(path).doesNotContain("root:").doesNotContain("Manifest-Version");
        }
    }

    @Test
    void whatIsTooLongIsNotRead() throws Exception {
        assertThat(asked("/search.json?q=" + "x".repeat(9000), "Host: " + own()))
                .startsWith("HTTP/1.1 414");
        String[] visit = Visitor.of(served);
        String body = "{\"reason\":\"" + "x".repeat(2_000_000) + "\"}";
        assertThat(served.send("POST", "/unmask", body, visit).statusCode()).isEqualTo(413);
        String deep = "[".repeat(5_000);
        assertThat(served.send("POST", "/unmask", deep, visit).statusCode()).isEqualTo(400);
        assertThat(served.get("/findings.json?size=100000").statusCode()).isEqualTo(400);
    }

    @Test
    void aTroubleTellsNothingOfTheInside() throws Exception {
        for (String path :
                List.of("/nix", "/findings.json?page=x", "/posts/1'%20OR%201=1.json", "/timeline.json?since=%27")) {
            String body = served.get(path).body();
            assertThat(body)
                    .as(path)
                    .contains("\"error\"")
                    .doesNotContain("Exception")
                    .doesNotContain("\tat ");
        }
        assertThat(served.get("/search.json?q=%27%3B%20DROP%20TABLE%20posts%3B--")
                        .statusCode())
                .isEqualTo(200);
        assertThat(served.get("/posts.json").statusCode()).isEqualTo(200);
    }

    @Test
    void theMethodsThatAnAddressTakesAreTold() throws Exception {
        HttpResponse<String> reply = served.send("PUT", "/overview.json", "");
        assertThat(reply.statusCode()).isEqualTo(405);
        assertThat(served.send("TRACE", "/overview.json", "").statusCode()).isEqualTo(405);
    }

    @Test
    void elsewhereThanOnLoopbackATokenIsAskedFor(@TempDir Path other) throws Exception {
        // A wildcard address is not loopback; it is asked by its loopback name.
        var options = new ServeOptions(InetAddress.getByName("0.0.0.0"), 0, "");
        try (var guarded = ServedCase.in(other, options)) {
            String address = guarded.server.address();
            String token = address.substring(address.indexOf("token=") + 6);
            assertThat(token).hasSize(64);
            assertThat(guarded.get("/overview.json").statusCode()).isEqualTo(401);
            assertThat(guarded.get("/").statusCode()).isEqualTo(401);
            assertThat(guarded.get("/?token=" + "0".repeat(64)).statusCode()).isEqualTo(401);
            assertThat(guarded.get("/overview.json", "Authorization", "Bearer " + token)
                            .statusCode())
                    .isEqualTo(200);
            HttpResponse<String> entered = guarded.get("/findings?token=" + token);
            assertThat(entered.statusCode()).isEqualTo(303);
            assertThat(entered.headers().firstValue("Location")).hasValue("/findings");
            String cookie =
                    entered.headers().firstValue("Set-Cookie").orElse("").split(";")[0];
            assertThat(guarded.get("/overview.json", "Cookie", cookie).statusCode())
                    .isEqualTo(200);
            assertThat(guarded.bugs).isEmpty();
        }
    }

    @Test
    void aPortThatIsTakenIsToldWithAWayOut(@TempDir Path other) throws Exception {
        int taken = URI.create(served.base()).getPort();
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> ServedCase.in(other, ServeOptions.loopback(taken)).close())
                .isInstanceOf(lockstep.model.CannotDo.class)
                .hasMessageContaining("port " + taken);
    }
}
