package lockstep.app.command;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import lockstep.console.Terminal;
import lockstep.console.options.GlobalOptions;
import lockstep.model.WrongUse;
import lockstep.serve.CaseServer;
import lockstep.serve.ServeOptions;
import lockstep.store.file.CaseFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Serves a case as pages and JSON, on this machine. */
@Command(
        name = "serve",
        description = {
            "Serves a case as pages for a browser, and as JSON, until Ctrl-C.",
            "On this machine only, and nothing is loaded from elsewhere. Bound to another address it asks for a token."
        },
        footer = {
            "",
            "Every page has a JSON twin at its own address with .json behind it; /openapi.json describes them.",
            "",
            "Examples:",
            "  lockstep serve my.case",
            "  lockstep serve my.case --port 0",
            "  lockstep serve my.case --bind 192.168.1.20"
        },
        mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CASE", description = "the case")
    private Path file = Path.of("");

    @Option(names = "--port", paramLabel = "N", description = "port (default 8700); 0 takes one that is free")
    private int port = 8700;

    @Option(names = "--bind", paramLabel = "ADDRESS", description = "address to listen on (default: this machine only)")
    private String bind = "127.0.0.1";

    @Option(
            names = "--token",
            paramLabel = "TEXT",
            description = "what visitors must bring; without it a fresh one is made where the address is not loopback")
    private String token = "";

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() throws InterruptedException {
        Terminal terminal = global.terminal();
        var options = new ServeOptions(address(), port, token);
        var ended = new CountDownLatch(1);
        var closed = new CountDownLatch(1);
        var end = new Thread(
                () -> {
                    ended.countDown();
                    waitFor(closed);
                },
                "end");
        try (CaseFile open = CaseFile.open(file);
                CaseServer server = CaseServer.start(open, options, bug -> bug.printStackTrace(terminal.err()))) {
            Runtime.getRuntime().addShutdownHook(end);
            terminal.print(server.address());
            terminal.say("serving %s; Ctrl-C ends it", String.valueOf(file));
            ended.await();
        } finally {
            closed.countDown();
        }
        return 0;
    }

    /** The machine waits for the case to be closed before it ends the process. */
    private static void waitFor(CountDownLatch closed) {
        try {
            closed.await(5, java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException ends) {
            Thread.currentThread().interrupt();
        }
    }

    private InetAddress address() {
        try {
            return InetAddress.getByName(bind);
        } catch (UnknownHostException unknown) {
            throw new WrongUse("--bind is " + bind + "; it takes an address of this machine, as 127.0.0.1");
        }
    }
}
