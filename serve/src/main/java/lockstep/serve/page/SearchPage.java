package lockstep.serve.page;

import java.util.List;
import java.util.Map;
import lockstep.model.WrongUse;
import lockstep.serve.answer.Listed;
import lockstep.serve.http.Param;
import lockstep.serve.http.Request;
import lockstep.serve.room.Room;

/** What the case holds of some words: posts, accounts, things acted on, findings. */
public final class SearchPage {
    static final List<Param> PARAMS =
            Filters.with(Filters.PAGING, Filters.POSTS, Param.oneOf("sort", "of posts, by time", "time", "-time"));

    private static final int FEW = 20;

    private SearchPage() {}

    /** What was found; posts by page, of the rest the first few with the way to all. */
    public record Found(
            String q,
            Listed<PostRows.PostRow> posts,
            Listed<AccountRows.AccountRow> accounts,
            Listed<ObjectRows.Thing> objects,
            Listed<FindingRows.FindingRow> findings) {}

    static Found of(Room room, Request request) {
        if (request.text("q").isBlank()) throw new WrongUse("q is empty; it takes the words to look for");
        Request some = Paging.first(request, FEW, Map.of("q", request.text("q")));
        return new Found(
                request.text("q"),
                Paging.at("/search.json", request).as(PostRows.list(room, request)),
                AccountRows.list(room, some),
                ObjectRows.list(room, some),
                FindingRows.list(room, some));
    }
}
