package lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import lockstep.serve.CaseServer;
import lockstep.serve.ServeOptions;
import lockstep.store.file.CaseFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A case behind its pages, with a visitor who may change it. */
final class Served implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final CaseFile open;
    private final CaseServer server;
    private final String[] visit;

    Served(Path file) throws IOException, InterruptedException {
        open = CaseFile.open(file);
        // a page that is being prepared when the server closes is interrupted; what matters here is what a request
        // answers
        server = CaseServer.start(open, ServeOptions.loopback(0), bug -> {});
        HttpResponse<byte[]> session = send("GET", "/session.json", "");
        visit = new String[] {
            "Cookie",
            session.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0],
            "X-Lockstep-Token",
            JSON.readTree(session.body()).get("token").stringValue()
        };
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(bytes(path));
    }

    byte[] bytes(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> reply = send("GET", path, "");
        // what takes long is a job; its end is waited for where its events end
        if (reply.statusCode() == 202) {
            send("GET", "/jobs/" + JSON.readTree(reply.body()).get("id").asString() + "/events", "");
            reply = send("GET", path, "");
        }
        assertThat(reply.statusCode()).as(path).isEqualTo(200);
        return reply.body();
    }

    /** The whole reply, whatever its status. */
    HttpResponse<byte[]> whole(String method, String path) throws IOException, InterruptedException {
        return send(method, path, "", visit);
    }

    JsonNode post(String path, String body) throws IOException, InterruptedException {
        HttpResponse<byte[]> reply = send("POST", path, body, visit);
        assertThat(reply.statusCode())
                .as(path + " " + new String(reply.body(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(200);
        return JSON.readTree(reply.body());
    }

    private HttpResponse<byte[]> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.address().replaceAll("/$", "") + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) request.headers(headers);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
        server.close();
        open.close();
    }
}
