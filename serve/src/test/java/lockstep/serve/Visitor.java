package lockstep.serve;

import java.io.IOException;
import java.net.http.HttpResponse;
import tools.jackson.databind.json.JsonMapper;

/** A visitor with a session of its own: the headers that its changes carry. */
final class Visitor {
    private Visitor() {}

    static String[] of(ServedCase served) throws IOException, InterruptedException {
        HttpResponse<String> session = served.get("/session.json");
        String cookie = session.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        String token = JsonMapper.builder()
                .build()
                .readTree(session.body())
                .get("token")
                .asString();
        return new String[] {"Cookie", cookie, "X-Lockstep-Token", token};
    }
}
