package lockstep.serve.page;

import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import lockstep.ingest.KeptOriginals;
import lockstep.serve.answer.Canon;
import lockstep.serve.answer.JsonText;
import lockstep.serve.answer.Listed;
import lockstep.serve.http.Param;
import lockstep.serve.http.Reply;
import lockstep.serve.http.Request;
import lockstep.serve.http.Route;
import lockstep.serve.http.Session;
import lockstep.serve.room.Room;
import lockstep.serve.room.Rooms;

/** The routes that read: every page's JSON twin. */
public final class PageRoutes {
    /** Paths of the pages; what is shown there is the client's. */
    public static final List<String> PAGES = List.of(
            "/",
            "/findings",
            "/findings/{id}",
            "/network",
            "/timeline",
            "/narratives",
            "/narratives/{id}",
            "/states",
            "/cascade/{id}",
            "/accounts",
            "/accounts/{id}",
            "/posts",
            "/posts/{id}",
            "/articles",
            "/articles/{id}",
            "/incidents",
            "/registry",
            "/search",
            "/runs",
            "/runs/{id}",
            "/report",
            "/audit");

    private static final int WRITTEN = 4;

    private final Rooms rooms;
    private final NetworkPage networks = new NetworkPage();
    private final List<Route> routes = new ArrayList<>();

    private final Map<String, String> graphs = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > WRITTEN;
        }
    };

    /**
     * @param rooms where the case is asked
     * @param originals the lines of its sources
     */
    public PageRoutes(Rooms rooms, KeptOriginals originals) {
        this.rooms = rooms;
        cases();
        things();
        others(new RawPage(originals));
    }

    private void cases() {
        read(
                "/session.json",
                "this visitor: the token that changes need, and whether names are shown",
                Visit.class,
                List.of(),
                PageRoutes::visit);
        read("/overview.json", "the case at a glance", OverviewPage.Overview.class, List.of(), OverviewPage::of);
        read(
                "/findings.json",
                "findings, strongest first",
                listed(FindingRows.FindingRow.class),
                FindingRows.PARAMS,
                FindingRows::list);
        read(
                "/findings/{id}.json",
                "one finding with its evidence",
                FindingRows.FindingPage.class,
                FindingRows.POSTS,
                FindingRows::one);
        read("/runs.json", "runs, latest first", listed(RunRows.RunRow.class), RunRows.PARAMS, RunRows::list);
        read("/runs/{id}.json", "one run with its findings", RunRows.RunPage.class, List.of(), RunRows::one);
        read("/runs/{id}/tables.json", "the tables that a run answers", RunTables.class, List.of(), RunTables::of);
    }

    private void things() {
        routes.add(Route.get(
                "/network.json",
                "the network behind a run, as columns",
                NetworkPage.Graph.class,
                NetworkPage.PARAMS,
                this::graph));
        read(
                "/timeline.json",
                "posts over time, as columns",
                TimelinePage.Timeline.class,
                TimelinePage.PARAMS,
                TimelinePage::of);
        read(
                "/posts.json",
                "posts",
                listed(PostRows.PostRow.class),
                Filters.with(Filters.PAGING, Filters.POSTS, Param.oneOf("sort", "by time", "time", "-time")),
                PostRows::list);
        read("/posts/{id}.json", "one post with its actions", PostPage.Post.class, List.of(), PostPage::of);
        read(
                "/search.json",
                "what the case holds of some words",
                SearchPage.Found.class,
                SearchPage.PARAMS,
                SearchPage::of);
        read(
                "/objects.json",
                "things acted on whose names hold some words",
                listed(ObjectRows.Thing.class),
                ObjectRows.PARAMS,
                ObjectRows::list);
        read("/accounts.json", "accounts", listed(AccountRows.AccountRow.class), AccountRows.PARAMS, AccountRows::list);
        read(
                "/accounts/{id}.json",
                "one account with what is known of it",
                AccountRows.AccountPage.class,
                List.of(),
                AccountRows::one);
    }

    private void others(RawPage raw) {
        read(
                "/ties.json",
                "what stands behind a tie, down to the posts",
                TiesPage.Tie.class,
                TiesPage.PARAMS,
                TiesPage::of);
        read("/posts/{id}/raw.json", "the line of the source behind a post", RawPage.Raw.class, List.of(), raw::of);
        read(
                "/narratives.json",
                "narratives",
                listed(NarrativeRows.NarrativeRow.class),
                NarrativeRows.PARAMS,
                NarrativeRows::list);
        read(
                "/narratives/{id}.json",
                "one narrative with the posts that carry it",
                NarrativeRows.NarrativePage.class,
                Filters.with(Filters.PAGING, Param.oneOf("sort", "of posts, by time", "time", "-time")),
                NarrativeRows::one);
        read("/articles.json", "articles", listed(ArticleRows.ArticleRow.class), ArticleRows.PARAMS, ArticleRows::list);
        read(
                "/articles/{id}.json",
                "one article with what was read from it",
                ArticleRows.ArticlePage.class,
                List.of(),
                ArticleRows::one);
        read(
                "/incidents.json",
                "what articles tell of incidents",
                ArticleRows.Incidents.class,
                ArticleRows.PARAMS,
                ArticleRows::incidents);
        read(
                "/registry.json",
                "lists of the registry, and whom of the case they name",
                RegistryPage.All.class,
                List.of(),
                RegistryPage::all);
        read(
                "/registry/{list}.json",
                "the actors of one list",
                listed(RegistryPage.ActorRow.class),
                RegistryPage.ONE,
                RegistryPage::one);
    }

    /**
     * A visitor's stay.
     *
     * @param token what changes carry in the header X-Lockstep-Token
     * @param masked whether accounts stand under short names
     */
    public record Visit(String name, String version, String token, boolean masked, List<String> cautions) {}

    /** The routes. */
    public List<Route> routes() {
        return List.copyOf(routes);
    }

    /** A large network is written once for each state of the case, and not again for each visit. */
    private Reply graph(Request request) {
        String key = rooms.change() + " " + request.session().isUnmasked() + " " + new TreeMap<>(request.query());
        synchronized (graphs) {
            String known = graphs.get(key);
            if (known != null) return Reply.json(new Canon(known, "Graph"));
        }
        String fresh = JsonText.of(rooms.in(room -> networks.of(room, request)));
        synchronized (graphs) {
            graphs.put(key, fresh);
        }
        return Reply.json(new Canon(fresh, "Graph"));
    }

    /** Asks the first page as a visitor would, drops the answer, and lays out the latest network. */
    public void warm() {
        Request nobody = new Request(Map.of(), Map.of(), Session.nobody(), InputStream.nullInputStream());
        Reply.json(rooms.in(room -> OverviewPage.of(room, nobody)));
        rooms.in(room -> {
            networks.warm(room);
            return room;
        });
    }

    /** This visitor's stay. */
    public static Visit visit(Room room, Request request) {
        return new Visit(
                room.data().name(),
                room.software(),
                request.session().token(),
                !request.session().isUnmasked(),
                room.cautions());
    }

    private void read(
            String path, String says, Type answer, List<Param> params, BiFunction<Room, Request, Object> page) {
        routes.add(Route.get(
                path, says, answer, params, request -> Reply.json(rooms.in(room -> page.apply(room, request)))));
    }

    /** The type of a page of a list. */
    static Type listed(Class<?> item) {
        return new ParameterizedType() {
            @Override
            public Type[] getActualTypeArguments() {
                return new Type[] {item};
            }

            @Override
            public Type getRawType() {
                return Listed.class;
            }

            @Override
            public @org.jspecify.annotations.Nullable Type getOwnerType() {
                return null;
            }
        };
    }
}
