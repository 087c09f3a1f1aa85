package lockstep.analyses.words;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lockstep.kernels.shape.Columns;
import lockstep.model.CaseData;
import lockstep.model.analysis.Card;
import lockstep.model.analysis.Detector;
import lockstep.model.analysis.Param;
import lockstep.model.analysis.Parameter;
import lockstep.model.analysis.Work;
import lockstep.model.finding.Account;
import lockstep.model.finding.Chance;
import lockstep.model.finding.Evidence;
import lockstep.model.finding.Explanation;
import lockstep.model.finding.Finding;
import lockstep.model.finding.Network;
import lockstep.model.finding.Outcome;

/** Finds posts in which a machine that writes, or a tool that sends, left words by mistake. */
public final class MachineResidue implements Detector<MachineResidue.Settings> {
    private static final long serialVersionUID = 1L;

    private static final String RESIDUES = """
            -- One row: words that were left in a post by mistake.
            SELECT r.kind, r.quote, r.starts, r.ends, p.post, p.account, p.posted_at
            FROM residues r
            JOIN posts p ON p.post = r.post
            ORDER BY r.kind, p.posted_at, p.post, r.starts
            """;

    private static final Map<String, String> LEFT = Map.of(
            "refusal", "in which an assistant refuses or says what it is",
            "prompt", "with an instruction to a machine that writes, or its introduction of what it wrote",
            "template", "with a field of a template that was not filled in",
            "script", "with a small word of another script inside a sentence");

    /** @param minPosts posts of one kind from which it is told */
    public record Settings(
            @Param(
                    says = "a kind of residue is told from this many posts on",
                    byDefault = "1",
                    unit = "posts",
                    min = 1,
                    max = 1e6)
            int minPosts) {}

    @Override
    public Card card() {
        return new Card(
                "residue",
                2,
                Card.Family.NARRATIVE,
                Card.Maturity.EXPERIMENTAL,
                "posts in which a machine that writes, or a tool that sends, left words by mistake",
                "posts with words",
                List.of("T0085.001"),
                List.of(),
                Parameter.of(Settings.class));
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Outcome detect(CaseData data, Settings s, Work work) {
        long texts = data.select("SELECT count(text) AS n FROM posts", Map.of()).longs("n")[0];
        if (texts == 0) return Outcome.cannotLook("posts with words", "none");
        work.step("gathering residue");
        Columns c = data.select(RESIDUES, Map.of());
        Map<String, List<Integer>> byKind = new TreeMap<>();
        for (int i = 0; i < c.size(); i++)
            byKind.computeIfAbsent(c.text("kind", i), kind -> new ArrayList<>()).add(i);
        List<Finding> findings = new ArrayList<>();
        byKind.forEach((kind, at) -> {
            long posts = at.stream().map(i -> c.longs("post")[i]).distinct().count();
            if (posts >= s.minPosts()) findings.add(finding(data, c, kind, at, posts));
        });
        return new Outcome(
                findings,
                Optional.empty(),
                Network.NONE,
                List.of(String.format(
                        Locale.ROOT,
                        "%,d posts with words; %,d quotations; posts without any are not thereby a person's",
                        texts,
                        c.size())));
    }

    private Finding finding(CaseData data, Columns c, String kind, List<Integer> at, long posts) {
        Map<Integer, Long> byAccount = new TreeMap<>();
        for (int i : at) byAccount.merge((int) c.longs("account")[i], 1L, Long::sum);
        List<Account> accounts =
                data.accounts(byAccount.keySet().stream().mapToInt(k -> k).toArray());
        List<Finding.Member> members = accounts.stream()
                .sorted(java.util.Comparator.comparing(Account::platform).thenComparing(Account::id))
                .map(a -> new Finding.Member(a, byAccount.getOrDefault(a.key(), 0L), Double.NaN, Double.NaN))
                .toList();
        String left = LEFT.getOrDefault(kind, "with residue of the kind " + kind);
        List<Evidence> evidence = at.stream()
                .limit(Finding.EVIDENCE)
                .<Evidence>map(i -> quotation(c, i, left))
                .toList();
        String says = String.format(
                Locale.ROOT, "%s by %s %s", count(posts, "post"), count(byAccount.size(), "account"), left);
        return Finding.of(card().id())
                .about(members)
                .says(says)
                .score(Explanation.of(posts, "posts " + left))
                .chance(new Chance.NotTested(
                        "words of this kind are hardly written by chance; how often people quote or imitate"
                                + " them in jest is not known, so no rate is stated"))
                .evidence(evidence, at.size())
                .couldAlsoBe(List.of(
                        "people who imitate or quote such words without marking it",
                        "one person who has a machine mend their wording",
                        "a newsroom or shop whose tool failed in the open"))
                .techniques(card().techniques())
                .limits(List.of("a post without residue says nothing about who or what wrote it"))
                .made();
    }

    private static String count(long n, String what) {
        return n == 1 ? "one " + what : String.format(Locale.ROOT, "%,d %ss", n, what);
    }

    private static Evidence quotation(Columns c, int i, String left) {
        return new Evidence.Quotation(
                "a post of " + Instant.ofEpochMilli(c.longs("posted_at")[i]) + " " + left,
                c.text("quote", i),
                (int) c.longs("starts")[i],
                (int) c.longs("ends")[i],
                List.of(c.longs("post")[i]));
    }
}
