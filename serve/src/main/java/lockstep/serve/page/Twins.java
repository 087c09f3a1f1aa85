package lockstep.serve.page;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import lockstep.serve.answer.Listed;
import lockstep.serve.http.Ask;
import lockstep.serve.http.Param;
import lockstep.serve.http.Reply;
import lockstep.serve.http.Route;
import lockstep.serve.room.Room;
import lockstep.serve.room.Rooms;

/** The routes that read: every page's JSON twin. */
public final class Twins {
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

    private static final String VERSION = "0.1.0";

    private final Rooms rooms;
    private final NetworkPage networks = new NetworkPage();
    private final List<Route> routes = new ArrayList<>();

    /** @param rooms where the case is asked */
    public Twins(Rooms rooms) {
        this.rooms = rooms;
        read(
                "/session.json",
                "this visitor: the token that changes need, and whether names are shown",
                Visit.class,
                List.of(),
                Twins::visit);
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
                List.of(),
                FindingRows::one);
        read(
                "/network.json",
                "the network behind a run, as columns",
                NetworkPage.Graph.class,
                NetworkPage.PARAMS,
                networks::of);
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
        read("/accounts.json", "accounts", listed(AccountRows.AccountRow.class), AccountRows.PARAMS, AccountRows::list);
        read(
                "/accounts/{id}.json",
                "one account with what is known of it",
                AccountRows.AccountPage.class,
                List.of(),
                AccountRows::one);
        read("/runs.json", "runs, latest first", listed(RunRows.RunRow.class), RunRows.PARAMS, RunRows::list);
        read("/runs/{id}.json", "one run with its findings", RunRows.RunPage.class, List.of(), RunRows::one);
    }

    /**
     * A visitor's stay.
     *
     * @param token what changes carry in the header X-Lockstep-Token
     * @param masked whether accounts stand under short names
     */
    public record Visit(String name, String version, String token, boolean masked) {}

    /** The routes. */
    public List<Route> routes() {
        return List.copyOf(routes);
    }

    private static Visit visit(Room room, Ask ask) {
        return new Visit(
                room.data().name(),
                VERSION,
                ask.session().token(),
                !ask.session().isUnmasked());
    }

    private void read(String path, String says, Type answer, List<Param> params, BiFunction<Room, Ask, Object> page) {
        routes.add(Route.get(path, says, answer, params, ask -> Reply.json(rooms.in(room -> page.apply(room, ask)))));
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
