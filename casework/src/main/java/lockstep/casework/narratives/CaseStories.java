package lockstep.casework.narratives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import lockstep.language.stories.Stories;
import lockstep.language.stories.Story;
import lockstep.store.file.CaseFile;

/**
 * The stories of a case, and which post each of their texts is.
 *
 * @param stories those of most texts first
 * @param posts the post behind each text
 * @param distinct different texts that were long enough to compare
 */
public record CaseStories(List<Story> stories, long[] posts, int distinct) {
    private static final String POSTS = """
            -- one row: a post with words
            SELECT post, posted_at, text FROM posts WHERE text IS NOT NULL AND text <> '' ORDER BY posted_at, post
            """;

    /** Groups the posts of a case. */
    public static CaseStories of(CaseFile open, Stories.Settings settings) {
        var work = new Stories();
        long[] posts = new long[1024];
        try (Statement ask = open.connection().createStatement();
                ResultSet rows = ask.executeQuery(POSTS)) {
            while (rows.next()) {
                if (work.size() == posts.length) posts = Arrays.copyOf(posts, 2 * posts.length);
                posts[work.size()] = rows.getLong(1);
                work.add(rows.getString(3), rows.getLong(2));
            }
        } catch (SQLException broken) {
            throw CaseFile.refused(open.path(), broken);
        }
        List<Story> stories = work.group(settings);
        return new CaseStories(stories, Arrays.copyOf(posts, work.size()), work.distinct());
    }
}
