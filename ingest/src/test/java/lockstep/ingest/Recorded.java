package lockstep.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lockstep.model.Source;
import lockstep.model.intake.AccountRow;
import lockstep.model.intake.Intake;
import lockstep.model.intake.Kinds;
import lockstep.model.intake.PostRow;
import lockstep.model.intake.Reject;
import lockstep.model.intake.SourceEnd;
import lockstep.model.intake.SourceIntake;
import lockstep.model.intake.SourceStart;

/** A case that only writes down what it is handed. */
final class Recorded implements Intake, SourceIntake {
    final List<String> rows = new ArrayList<>();
    final List<Reject> rejects = new ArrayList<>();
    final List<String> profiles = new ArrayList<>();
    final List<String> called = new ArrayList<>();
    final List<String> counts = new ArrayList<>();
    private final List<String> kinds = new ArrayList<>(Kinds.NAMES);
    private SourceStart start = new SourceStart("", "", "", java.util.Map.of());
    long taken;

    @Override
    public boolean hasSourceOfSize(long bytes) {
        return false;
    }

    @Override
    public Optional<Integer> sourceWith(String sha256) {
        return Optional.empty();
    }

    @Override
    public boolean isForgotten(String sha256) {
        return false;
    }

    @Override
    public SourceIntake begin(SourceStart begins) {
        start = begins;
        return this;
    }

    @Override
    public int kind(String name) {
        if (!kinds.contains(name)) kinds.add(name);
        return kinds.indexOf(name);
    }

    @Override
    public Arrival add(PostRow post) {
        taken++;
        counts.add(post.followers + " " + post.likes);
        List<String> objects = new ArrayList<>();
        for (int i = 0; i < post.objects(); i++) {
            objects.add(kinds.get(post.objectKind(i)) + "=" + post.objectValue(i));
        }
        rows.add(String.join(
                " | ",
                "line " + post.line,
                post.platform + ":" + post.account + (post.handle.isEmpty() ? "" : " @" + post.handle),
                post.id.toString(),
                java.time.Instant.ofEpochMilli(post.postedAt).toString(),
                post.kind.word(),
                post.text.toString().replace("\n", "\\n"),
                String.join(" ", objects)));
        return Arrival.TAKEN;
    }

    @Override
    public Arrival add(AccountRow account) {
        taken++;
        rows.add(
                "account | " + account.platform + ":" + account.account + " @" + account.handle + " | " + account.name);
        return Arrival.TAKEN;
    }

    @Override
    public void addProfile(AccountRow account) {
        if (account.account.isEmpty()) throw new IllegalStateException("a profile of nobody");
        String made = account.createdAt < 0
                ? ""
                : java.time.Instant.ofEpochMilli(account.createdAt).toString();
        called.add(account.account + " @" + account.handle + " " + account.name);
        profiles.add(account.platform + ":" + account.account + " " + made);
    }

    @Override
    public void reject(Reject reject) {
        rejects.add(reject);
        rows.add("reject | line " + reject.line() + " | " + reject.reason());
    }

    @Override
    public Source finish(SourceEnd end) {
        return new Source(
                1,
                start.file(),
                start.member(),
                start.format(),
                end.sha256(),
                end.bytes(),
                end.rows(),
                taken,
                0,
                rejects.size(),
                end.noZone(),
                end.zone(),
                start.settings(),
                java.time.Instant.EPOCH);
    }

    @Override
    public Source refuse(SourceEnd end) {
        return finish(end);
    }

    @Override
    public void close() {}
}
