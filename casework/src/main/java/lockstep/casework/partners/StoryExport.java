package lockstep.casework.partners;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import lockstep.casework.incidents.ArticleRecord;
import lockstep.documents.incident.Field;
import lockstep.kernels.shape.Columns;
import lockstep.model.finding.Account;
import lockstep.model.finding.Finding;
import lockstep.report.exports.CaseStory;
import lockstep.store.LocalCase;
import lockstep.store.articles.Articles;
import lockstep.store.articles.ReviewState;

/** Gathers what a case says beyond the findings of its runs, for partners. */
public final class StoryExport {
    private static final int CARRIERS = 50;
    private static final int PAIRS = 2_000;

    private final LocalCase data;

    private StoryExport(LocalCase data) {
        this.data = data;
    }

    /** @param findings those that go out: who passes on whom is told of their accounts and of those that a registry names */
    public static CaseStory of(LocalCase data, List<Finding> findings) {
        var storied = new StoryExport(data);
        Set<Integer> accounts = new TreeSet<>(data.namedAccounts());
        for (Finding f : findings)
            f.about().forEach(m -> accounts.add(m.account().key()));
        return new CaseStory(
                UUID.nameUUIDFromBytes(data.pseudonymKey()).toString(),
                storied.narratives(),
                storied.passing(accounts),
                data.remarks(),
                storied.incidents(new Articles(data.file())));
    }

    private List<CaseStory.Narrative> narratives() {
        Columns c = data.select("""
                -- one row: a narrative that stands, with the posts that carry it
                SELECT n.narrative, coalesce(n.name, n.narrative) AS name, coalesce(n.description, '') AS description,
                  CASE WHEN coalesce(n.named_by, '') = '' THEN 0 ELSE 1 END AS named, count(DISTINCT p.post) AS posts,
                  count(DISTINCT p.account) AS accounts, min(p.posted_at) AS first, max(p.posted_at) AS last
                FROM narratives n JOIN narrative_posts c ON c.narrative = n.narrative AND NOT coalesce(c.away, FALSE)
                  JOIN posts p ON p.post = c.post
                WHERE n.state = 'current'
                GROUP BY n.narrative, n.name, n.description, n.named_by ORDER BY n.narrative
                """, Map.of());
        List<CaseStory.Narrative> narratives = new ArrayList<>();
        for (int i = 0; i < c.size(); i++)
            narratives.add(new CaseStory.Narrative(
                    c.text("narrative", i),
                    c.text("name", i),
                    c.text("description", i),
                    c.longs("named")[i] == 1,
                    c.longs("posts")[i],
                    c.longs("accounts")[i],
                    Instant.ofEpochMilli(c.longs("first")[i]),
                    Instant.ofEpochMilli(c.longs("last")[i]),
                    carriers(c.text("narrative", i))));
        return narratives;
    }

    private List<Account> carriers(String narrative) {
        Columns c = data.select("""
                -- one row: an account that carries a narrative
                SELECT p.account, count(*) AS posts FROM narrative_posts c JOIN posts p ON p.post = c.post
                WHERE c.narrative = :narrative AND NOT coalesce(c.away, FALSE)
                GROUP BY p.account ORDER BY posts DESC, p.account LIMIT 50
                """, Map.of("narrative", narrative));
        return data.accounts(keys(c.longs("account"), CARRIERS));
    }

    private List<CaseStory.Passing> passing(Set<Integer> among) {
        Columns c = data.select("""
                -- one row: an account that reposts another
                SELECT p.account AS from_account, o.account AS to_account, count(*) AS posts, min(p.posted_at) AS first,
                  max(p.posted_at) AS last
                FROM posts p JOIN accounts a ON a.account = p.account
                  JOIN posts o ON o.native_id = p.repost_of JOIN accounts b ON b.account = o.account AND b.platform = a.platform
                WHERE p.repost_of IS NOT NULL AND p.account <> o.account
                GROUP BY p.account, o.account ORDER BY posts DESC, from_account, to_account
                """, Map.of());
        Map<Integer, Account> known = new LinkedHashMap<>();
        Set<Integer> wanted = new HashSet<>(among);
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < c.size() && pairs.size() < PAIRS; i++) {
            int from = (int) c.longs("from_account")[i];
            int to = (int) c.longs("to_account")[i];
            if (wanted.contains(from) && wanted.contains(to)) pairs.add(new int[] {from, to, i});
        }
        int[] keys = pairs.stream()
                .flatMapToInt(p -> Arrays.stream(p, 0, 2))
                .distinct()
                .toArray();
        for (Account account : data.accounts(keys)) known.put(account.key(), account);
        List<CaseStory.Passing> passing = new ArrayList<>();
        for (int[] p : pairs) {
            Account from = known.get(p[0]);
            Account to = known.get(p[1]);
            if (from != null && to != null)
                passing.add(new CaseStory.Passing(
                        from,
                        to,
                        c.longs("posts")[p[2]],
                        Instant.ofEpochMilli(c.longs("first")[p[2]]),
                        Instant.ofEpochMilli(c.longs("last")[p[2]])));
        }
        return passing;
    }

    private List<CaseStory.Incident> incidents(Articles articles) {
        Map<Long, String> from = new LinkedHashMap<>();
        Columns c = data.select(
                "SELECT article, id FROM received_incidents WHERE article IS NOT NULL ORDER BY article, id", Map.of());
        for (int i = 0; i < c.size(); i++)
            if (c.text("id", i).contains("--")) from.putIfAbsent(c.longs("article")[i], c.text("id", i));
        List<CaseStory.Incident> incidents = new ArrayList<>();
        for (Articles.Article a : articles.all()) {
            if (a.verdict() != ReviewState.ACCEPTED) continue;
            ArticleRecord told = ArticleRecord.of(a);
            incidents.add(new CaseStory.Incident(
                    a.number(),
                    a.title().isBlank() ? "Article " + a.number() : a.title(),
                    says(told),
                    a.published(),
                    told.start(),
                    told.values(Field.TECHNIQUES),
                    from.getOrDefault(a.number(), "")));
        }
        return incidents;
    }

    /** What the record holds, field by field: whom the article names is the article's statement. */
    private static String says(ArticleRecord told) {
        var says = new StringBuilder();
        for (Field field : List.of(
                Field.STATES, Field.OPERATIONS, Field.COUNTRIES, Field.PLATFORMS, Field.TOOLS, Field.NARRATIVES)) {
            List<String> values = told.values(field);
            if (!values.isEmpty())
                says.append("The article names ")
                        .append(field.key())
                        .append(": ")
                        .append(String.join("; ", values))
                        .append(". ");
        }
        return says.toString().strip();
    }

    private static int[] keys(long[] values, int most) {
        return Arrays.stream(values).limit(most).mapToInt(v -> (int) v).toArray();
    }
}
