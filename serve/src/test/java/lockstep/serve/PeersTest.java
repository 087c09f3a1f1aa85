package lockstep.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lockstep.serve.http.Peers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody keeps others from being answered: not who begins a request and does not end it, nor who sends or reads too slowly. */
class PeersTest {
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir
    private Path folder = Path.of("");

    private final List<Socket> held = new ArrayList<>();

    private Socket begun(ServedCase served, String text) throws IOException {
        URI base = URI.create(served.base());
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(20_000);
        socket.connect(new java.net.InetSocketAddress(base.getHost(), base.getPort()));
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        held.add(socket);
        return socket;
    }

    private void letGo() throws IOException {
        for (Socket socket : held) socket.close();
    }

    /** The server has closed the connection, with a word or without. */
    private static boolean ended(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        byte[] away = new byte[8192];
        try {
            for (int n = in.read(away); n >= 0; n = in.read(away)) assertThat(n).isPositive();
            return true;
        } catch (SocketException reset) {
            return true;
        }
    }

    private static String get(ServedCase served, String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: " + served.base().substring(7) + "\r\n\r\n";
    }

    @Test
    void twoHundredHalfOpenConnectionsAndSlowReadersKeepNobodyWaiting() throws Exception {
        try (var served = ServedCase.in(folder, ServeOptions.loopback(0), new Peers.Limits(LONG, LONG, 1, 400))) {
            for (int i = 0; i < 200; i++) begun(served, i % 2 == 0 ? "G" : "GET /overview.json HTTP/1.1\r\nHost: ");
            for (int i = 0; i < 20; i++)
                begun(served, get(served, "/openapi.json").repeat(200));
            for (int i = 0; i < 40; i++)
                assertThat(served.get("/overview.json").statusCode()).isEqualTo(200);
            letGo();
        }
    }

    @Test
    void whoHasKeptUsWaitingLongestMakesRoomWhenAllThreadsAreTaken() throws Exception {
        try (var served = ServedCase.in(folder, ServeOptions.loopback(0), new Peers.Limits(LONG, LONG, 1, 8))) {
            for (int i = 0; i < 60; i++) begun(served, "GET / HT");
            assertThat(served.get("/overview.json").statusCode()).isEqualTo(200);
            letGo();
        }
    }

    @Test
    void aRequestThatIsBegunAndNotEndedIsCutOff() throws Exception {
        try (var served = ServedCase.in(folder, ServeOptions.loopback(0), new Peers.Limits(SHORT, LONG, 1, 8))) {
            assertThat(ended(begun(served, "GET /overview.json HTTP/1.1\r\nHost: x\r\nX-")))
                    .isTrue();
        }
    }

    @Test
    void aBodyThatDoesNotComeAndAReplyThatIsNotTakenAreCutOff() throws Exception {
        try (var served = ServedCase.in(folder, ServeOptions.loopback(0), new Peers.Limits(LONG, SHORT, 1 << 20, 8))) {
            String[] session = Visitor.of(served);
            String head = "POST /sources?name=a.csv HTTP/1.1\r\nHost: "
                    + served.base().substring(7)
                    + "\r\n" + session[0] + ": " + session[1] + "\r\n" + session[2] + ": " + session[3]
                    + "\r\nContent-Length: 1000000\r\n\r\nabc";
            Path uploads = Files.createDirectories(folder.resolve("small.case.sources"));
            try (WatchService watch = uploads.getFileSystem().newWatchService()) {
                uploads.register(watch, StandardWatchEventKinds.ENTRY_DELETE);
                assertThat(ended(begun(served, head))).isTrue();
                // the reply ends before the server has cleared up
                if (!isEmpty(uploads)) watch.poll(1, TimeUnit.MINUTES);
                assertThat(isEmpty(uploads)).as("no half an upload").isTrue();
            }
            var slow = begun(served, get(served, "/openapi.json").repeat(300));
            assertThatThrownBy(() -> {
                        while (true)
                            slow.getOutputStream()
                                    .write(get(served, "/openapi.json").getBytes(StandardCharsets.US_ASCII));
                    })
                    .isInstanceOf(IOException.class);
            assertThat(served.get("/overview.json").statusCode()).isEqualTo(200);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            return left.findAny().isEmpty();
        }
    }

    @Test
    void whoIsPromptIsNotCutOffByTheSameLimits() throws Exception {
        try (var served = ServedCase.in(folder, ServeOptions.loopback(0), new Peers.Limits(SHORT, SHORT, 1 << 20, 8))) {
            for (int i = 0; i < 30; i++)
                assertThat(served.get("/openapi.json").statusCode()).isEqualTo(200);
        }
    }
}
