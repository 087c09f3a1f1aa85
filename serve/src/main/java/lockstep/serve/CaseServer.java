package lockstep.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lockstep.ingest.KeptOriginals;
import lockstep.model.CannotDo;
import lockstep.serve.act.EditRoutes;
import lockstep.serve.act.JudgementRoutes;
import lockstep.serve.act.ReportRoutes;
import lockstep.serve.act.TransferRoutes;
import lockstep.serve.answer.OwnPaths;
import lockstep.serve.http.AccessPolicy;
import lockstep.serve.http.Assets;
import lockstep.serve.http.Dispatcher;
import lockstep.serve.http.OpenApi;
import lockstep.serve.http.Peers;
import lockstep.serve.http.Reply;
import lockstep.serve.http.Route;
import lockstep.serve.http.Routes;
import lockstep.serve.http.Sessions;
import lockstep.serve.job.CaseworkActs;
import lockstep.serve.job.JobActs;
import lockstep.serve.job.JobRoutes;
import lockstep.serve.job.Jobs;
import lockstep.serve.page.PageRoutes;
import lockstep.serve.room.Rooms;
import lockstep.serve.slow.StatesPages;
import lockstep.store.file.CaseFile;

/** A case served over HTTP, until it is closed. */
public final class CaseServer implements AutoCloseable {
    private static final int WAITING = 256;
    private static final long LARGEST_UPLOAD = 4L << 30;

    private final HttpServer http;
    private final Peers peers;
    private final Rooms rooms;
    private final Jobs jobs;
    private final KeptOriginals originals;
    private final String token;

    private CaseServer(HttpServer http, Peers peers, Rooms rooms, Jobs jobs, KeptOriginals originals, String token) {
        this.http = http;
        this.peers = peers;
        this.rooms = rooms;
        this.jobs = jobs;
        this.originals = originals;
        this.token = token;
    }

    /**
     * Begins to serve.
     *
     * @param file the open case; it stays the caller's to close, after the server
     * @param options where, and to whom
     * @param bugs told of what should not have happened
     */
    public static CaseServer start(CaseFile file, ServeOptions options, Consumer<Throwable> bugs) {
        return start(file, options, new CaseworkActs(), Peers.Limits.USUAL, bugs);
    }

    /** The same, with jobs and limits of one's own on how long anybody is waited for. */
    static CaseServer start(
            CaseFile file, ServeOptions options, JobActs acts, Peers.Limits limits, Consumer<Throwable> bugs) {
        // The JDK's server reads these once. Without the first, each small reply waits 40 ms for the other side.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxReqHeaders", "100");
        System.setProperty("sun.net.httpserver.idleInterval", "60");
        System.setProperty("jdk.httpserver.maxConnections", "2000");
        HttpServer http = bound(options);
        var sessions = new Sessions();
        String token = options.token(sessions);
        var rooms = new Rooms(file, acts.software());
        var jobs = new Jobs(rooms, bugs);
        var originals = new KeptOriginals(file.folder());
        var pages = new PageRoutes(rooms, originals);
        Routes routes = routes(pages, rooms, jobs, acts);
        InetSocketAddress address = http.getAddress();
        var assets = new Assets(routes.all().stream()
                .filter(r -> r.method().equals("GET") && !r.path().contains("{"))
                .map(Route::path)
                .toList());
        var peers = new Peers(limits);
        http.createContext(
                "/",
                new Dispatcher(
                        routes,
                        new AccessPolicy(address, token),
                        sessions,
                        assets,
                        address.getPort(),
                        OwnPaths.of(file.path()),
                        peers,
                        bugs));
        http.setExecutor(peers);
        http.start();
        peers.execute(() -> {
            peers.headRead();
            warm(pages, bugs);
        });
        return new CaseServer(http, peers, rooms, jobs, originals, token);
    }

    private static Routes routes(PageRoutes pages, Rooms rooms, Jobs jobs, JobActs acts) {
        List<Route> all = new ArrayList<>(pages.routes());
        all.addAll(new StatesPages(rooms, jobs, acts).routes());
        all.addAll(new JobRoutes(jobs, rooms, acts).routes());
        all.addAll(new JudgementRoutes(rooms).routes());
        all.addAll(new EditRoutes(rooms).routes());
        all.addAll(new ReportRoutes(rooms).routes());
        all.addAll(new TransferRoutes(rooms, jobs, acts, LARGEST_UPLOAD).routes());
        all.add(Route.get(
                "/openapi.json",
                "this description",
                Object.class,
                List.of(),
                request -> Reply.json(OpenApi.of(new Routes(all, PageRoutes.PAGES), acts.software()))));
        return new Routes(all, PageRoutes.PAGES);
    }

    /** The first page is asked once before anybody asks it: classes are loaded and the case's first columns read by then. */
    private static void warm(PageRoutes pages, Consumer<Throwable> bugs) {
        try {
            pages.warm();
        } catch (RuntimeException trouble) {
            bugs.accept(trouble);
        }
    }

    private static HttpServer bound(ServeOptions options) {
        InetSocketAddress address = new InetSocketAddress(options.address(), options.port());
        try {
            return HttpServer.create(address, WAITING);
        } catch (BindException taken) {
            throw new CannotDo(
                    "port " + options.port() + " of " + AccessPolicy.written(address.getAddress())
                            + " is in use or not ours to take",
                    "another port with --port N, or --port 0 for any that is free",
                    taken);
        } catch (IOException refused) {
            throw new CannotDo("cannot listen on " + address, String.valueOf(refused.getMessage()), refused);
        }
    }

    /** The address to open, with the token where one is asked for. */
    public String address() {
        InetAddress bound = http.getAddress().getAddress();
        String host = bound.isAnyLocalAddress() ? "127.0.0.1" : AccessPolicy.written(bound);
        return "http://" + host + ":" + http.getAddress().getPort() + "/" + (token.isEmpty() ? "" : "?token=" + token);
    }

    /** Lets what is being answered end, and stops. */
    @Override
    public void close() {
        http.stop(0);
        peers.close();
        jobs.close();
        originals.close();
        rooms.close();
    }
}
