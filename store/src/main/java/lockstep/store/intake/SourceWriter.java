package lockstep.store.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import lockstep.model.Source;
import lockstep.model.intake.AccountRow;
import lockstep.model.intake.Kinds;
import lockstep.model.intake.PostRow;
import lockstep.model.intake.ReceivedRow;
import lockstep.model.intake.Reject;
import lockstep.model.intake.SourceEnd;
import lockstep.model.intake.SourceIntake;
import lockstep.model.intake.SourceStart;
import lockstep.model.intake.Utf8;
import lockstep.store.file.CaseFile;
import lockstep.wire.Wire;

/** One source on its way into the case, within one transaction. */
final class SourceWriter implements SourceIntake {
    private final StatedLanguages languages = new StatedLanguages();
    private final CaseIntake intake;
    private final Connection connection;
    private final SourceStart start;
    private final Known known;
    private final Tables tables;
    private final Forgotten forgotten;
    private final RejectFile rejects;
    private final SamePost same;
    private final OtherIds otherIds;
    private List<String> notes = List.of();
    private final int source;
    private final AccountRow glimpse = new AccountRow();
    private final BitSet told = new BitSet();
    private int[] kinds = new int[Kinds.NAMES.size()];
    private String[] kindNames = Kinds.NAMES.toArray(String[]::new);
    private long rows;
    private long again;
    private boolean received;
    private boolean done;

    SourceWriter(CaseIntake intake, SourceStart start, Known known, Tables tables) throws SQLException {
        this.intake = intake;
        this.connection = intake.connection();
        this.start = start;
        this.known = known;
        this.tables = tables;
        this.source = known.nextSource();
        this.forgotten = new Forgotten(intake.file(), known);
        this.rejects = new RejectFile(intake.file());
        this.same = new SamePost(known);
        this.otherIds = new OtherIds(connection, known, same, source);
        known.accounts.joined.clear();
    }

    @Override
    public int kind(String name) {
        for (int i = 0; i < kindNames.length; i++) if (kindNames[i].equals(name)) return i;
        int number = kindNames.length;
        kindNames = Arrays.copyOf(kindNames, number + 1);
        kindNames[number] = name;
        kinds = Arrays.copyOf(kinds, number + 1);
        return number;
    }

    @Override
    public Arrival add(PostRow row) {
        known.settle(row.platform);
        if (forgotten.isForgotten(row.platform, row.account, row.handle)) return Arrival.FORGOTTEN;
        try {
            int account = account(row);
            if (row.id.isEmpty()) {
                taken(account, row);
                return Arrival.TAKEN;
            }
            int platform = known.platform(row.platform);
            long hash = known.idHash(platform, row.id);
            int says = Saying.of(row);
            int place = same.place(platform, hash, row, says);
            if (place < 0) place = otherIds.place(platform, account, says, row);
            if (place >= 0) return again(account, place, says, row);
            known.ids.put(hash, says, known.nextPost(), account, row.postedAt);
            otherIds.also(platform, known.nextPost(), row.otherId, says, account, row.postedAt);
            taken(account, row);
            return Arrival.TAKEN;
        } catch (SQLException broken) {
            throw CaseFile.refused(intake.file().path(), broken);
        }
    }

    private void taken(int account, PostRow row) throws SQLException {
        rows++;
        int post = known.nextPost();
        known.tookPost();
        addPost(account, post, row);
    }

    private Arrival again(int account, int place, int says, PostRow row) throws SQLException {
        Arrival arrival = same.compare(account, place, says, row);
        if (arrival != Arrival.TAKEN) return arrival;
        int platform = known.platform(row.platform);
        otherIds.also(platform, known.ids.post(place), row.id, says, account, row.postedAt);
        otherIds.also(platform, known.ids.post(place), row.otherId, says, account, row.postedAt);
        rows++;
        addLater(known.accounts.account(account), known.ids.post(place), row);
        return Arrival.TAKEN;
    }

    @Override
    public Arrival add(AccountRow row) {
        known.settle(row.platform);
        if (forgotten.isForgotten(row.platform, row.account, row.handle)) return Arrival.FORGOTTEN;
        rows++;
        addProfile(row);
        return Arrival.TAKEN;
    }

    @Override
    public Arrival add(ReceivedRow row) {
        try {
            if (row.place > 0) rows++;
            received = true;
            tables.receivedColumns.add(source, row);
            tables.received.added();
            tables.writeIfFull(tables.received);
            return Arrival.TAKEN;
        } catch (SQLException broken) {
            throw CaseFile.refused(intake.file().path(), broken);
        }
    }

    @Override
    public void addProfile(AccountRow row) {
        known.settle(row.platform);
        if (forgotten.isForgotten(row.platform, row.account, row.handle)) return;
        try {
            int number = known.account(row.platform, row.account, row.handle);
            if (number < 0) newAccount(-number, row);
            else if (row.tellsMore() && !told.get(number)) profile(number, row);
        } catch (SQLException broken) {
            throw CaseFile.refused(intake.file().path(), broken);
        }
    }

    @Override
    public void alsoKnown(Utf8 platform, Utf8 id, Utf8 otherId) {
        try {
            known.settle(platform);
            otherIds.also(known.platform(platform), id, otherId);
        } catch (SQLException broken) {
            throw CaseFile.refused(intake.file().path(), broken);
        }
    }

    @Override
    public void reject(Reject reject) {
        rejects.add(forgotten.withoutNames(reject));
    }

    @Override
    public Source finish(SourceEnd end) {
        try {
            tables.write();
            notes = Stream.concat(
                            new JoinedAccounts(connection, known.accounts.joined).write(source).stream(),
                            otherIds.write(connection).stream())
                    .toList();
            long repeated = again - keptLater();
            if (received) repeated += ReceivedAgain.of(connection, source);
            mendProfiles();
            notes = Stream.concat(notes.stream(), new NamedAccounts(connection, known).write().stream())
                    .toList();
            writeRejects();
            long rejected = end.rows() - rows;
            var made = write(end, "read", rows - repeated, repeated, rejected);
            intake.commit();
            done = true;
            return made;
        } catch (SQLException broken) {
            throw CaseFile.refused(intake.file().path(), broken);
        }
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public Source refuse(SourceEnd end) {
        try {
            intake.undo();
            connection.setAutoCommit(false);
            writeRejects();
            var made = write(end, "refused", 0, 0, rejects.size());
            intake.commit();
            done = true;
            return made;
        } catch (SQLException broken) {
            throw CaseFile.refused(intake.file().path(), broken);
        }
    }

    @Override
    public void close() {
        rejects.close();
        if (!done) {
            done = true;
            intake.undo();
        }
    }

    private int account(PostRow row) throws SQLException {
        int number = known.account(row.platform, row.account, row.handle);
        if (number > 0 && (told.get(number) || row.handle.isEmpty() && row.name.isEmpty())) return number;
        glimpse.clear();
        glimpse.platform.set(row.platform);
        glimpse.account.set(row.account);
        glimpse.handle.set(row.handle);
        glimpse.name.set(row.name);
        glimpse.followers = row.followers;
        glimpse.following = row.following;
        glimpse.seenAt = row.seenAt == PostRow.UNKNOWN ? row.postedAt : row.seenAt;
        glimpse.line = row.line;
        if (number < 0) newAccount(-number, glimpse);
        else profile(number, glimpse);
        return Math.abs(number);
    }

    private void newAccount(int number, AccountRow row) throws SQLException {
        if (row.tellsMore()) told.set(number);
        tables.accountColumns.add(number, source, row);
        tables.accounts.added();
        tables.writeIfFull(tables.accounts);
    }

    private void profile(int number, AccountRow row) throws SQLException {
        told.set(number);
        tables.profileColumns.add(number, source, row);
        tables.profiles.added();
        tables.writeIfFull(tables.profiles);
    }

    private void addPost(int account, int post, PostRow row) throws SQLException {
        Tables t = tables;
        t.post.add(post);
        t.postAccount.add(account);
        t.postId.add(row.id);
        t.postedAt.add(row.postedAt);
        t.postKind.add(row.kind);
        t.text.add(row.text);
        t.language.add(languages.of(row.language));
        t.repostOf.add(row.repostOf);
        t.replyTo.add(row.replyTo);
        t.quoteOf.add(row.quoteOf);
        t.postSource.add(source);
        t.postLine.add(row.line);
        t.posts.added();
        t.writeIfFull(t.posts);
        for (int i = 0; i < row.objects(); i++) {
            int kind = caseKind(row.objectKind(i));
            t.actionKind.add(kind);
            t.actionAccount.add(account);
            t.actionObject.add(object(kind, row, i));
            t.actedAt.add(row.postedAt);
            t.actionPost.add(post);
            t.actions.added();
            t.writeIfFull(t.actions);
        }
        if (row.hasCounts()) {
            t.countColumns.add(post, row);
            t.counts.added();
            t.writeIfFull(t.counts);
        }
    }

    /** A further row of a post that is there: what it adds, if anything, is decided at the end of the source. */
    private void addLater(int account, int post, PostRow row) throws SQLException {
        Tables t = tables;
        again++;
        for (int i = 0; i < row.objects(); i++) {
            // its words are there already, as another tool wrote them
            if (row.objectKind(i) == Kinds.TEXT) continue;
            int kind = caseKind(row.objectKind(i));
            t.laterRow.add(rows);
            t.laterKind.add(kind);
            t.laterAccount.add(account);
            t.laterObject.add(object(kind, row, i));
            t.laterAt.add(row.postedAt);
            t.laterPost.add(post);
            t.laterActions.added();
            t.writeIfFull(t.laterActions);
        }
        if (row.hasCounts()) {
            t.laterCountRow.add(rows);
            t.laterCountColumns.add(post, row);
            t.laterCounts.added();
            t.writeIfFull(t.laterCounts);
        }
    }

    private int object(int kind, PostRow row, int index) throws SQLException {
        int number = known.objects.put(kind, row.objectValue(index));
        if (number > 0) return number;
        tables.object.add(-number);
        tables.objectKind.add(kind);
        tables.objectValue.add(row.objectValue(index));
        tables.objects.added();
        tables.writeIfFull(tables.objects);
        return -number;
    }

    private int caseKind(int number) throws SQLException {
        int kind = kinds[number];
        if (kind != 0) return kind;
        int given = known.kind(kindNames[number]);
        kinds[number] = Math.abs(given);
        if (given > 0) return given;
        try (PreparedStatement put = connection.prepareStatement("INSERT INTO kinds VALUES (?, ?)")) {
            put.setInt(1, -given);
            put.setString(2, kindNames[number]);
            put.execute();
        }
        return -given;
    }

    /** Adds what further rows of known posts add, and tells how many of those rows added anything. */
    private long keptLater() throws SQLException {
        if (again == 0) return 0;
        try (Statement run = connection.createStatement()) {
            for (String sql : LaterRows.STEPS) run.execute(sql);
            try (var row = run.executeQuery(LaterRows.KEPT)) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void mendProfiles() throws SQLException {
        try (Statement run = connection.createStatement()) {
            run.execute(LaterRows.PROFILES);
            run.execute("DELETE FROM later_profiles");
            run.execute("DELETE FROM later_actions");
            run.execute("DELETE FROM later_counts");
        }
    }

    private void writeRejects() throws SQLException {
        if (rejects.size() == 0) return;
        try (PreparedStatement put = connection.prepareStatement("INSERT INTO rejects VALUES (?, ?, ?, ?, ?)")) {
            var broken = new SQLException[1];
            int[] batch = {0};
            rejects.each(reject -> {
                if (broken[0] != null) return;
                try {
                    put.setInt(1, source);
                    put.setLong(2, reject.line());
                    put.setInt(3, reject.column());
                    put.setString(4, reject.reason());
                    put.setString(5, reject.raw());
                    put.addBatch();
                    if (++batch[0] % 1000 == 0) put.executeBatch();
                } catch (SQLException thrown) {
                    broken[0] = thrown;
                }
            });
            if (broken[0] != null) throw broken[0];
            if (batch[0] % 1000 != 0) put.executeBatch();
        }
    }

    private Source write(SourceEnd end, String state, long kept, long repeated, long rejected) throws SQLException {
        Instant now = Instant.now();
        try (PreparedStatement drop = connection.prepareStatement(
                        "DELETE FROM rejects WHERE source IN (SELECT source FROM sources WHERE sha256 = ? AND state = 'refused')");
                PreparedStatement dropSource =
                        connection.prepareStatement("DELETE FROM sources WHERE sha256 = ? AND state = 'refused'");
                PreparedStatement put = connection.prepareStatement("""
                        INSERT INTO sources (source, file, member, format, state, sha256, bytes, rows_read, rows_kept,
                          rows_repeated, rows_rejected, no_zone, zone, settings, ingested_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)) {
            drop.setString(1, end.sha256());
            drop.execute();
            dropSource.setString(1, end.sha256());
            dropSource.execute();
            put.setInt(1, source);
            put.setString(2, start.file());
            put.setString(3, start.member());
            put.setString(4, start.format());
            put.setString(5, state);
            put.setString(6, end.sha256());
            put.setLong(7, end.bytes());
            put.setLong(8, end.rows());
            put.setLong(9, kept);
            put.setLong(10, repeated);
            put.setLong(11, rejected);
            put.setLong(12, end.noZone());
            put.setString(13, end.zone());
            put.setString(14, Wire.words(start.settings()));
            put.setLong(15, now.toEpochMilli());
            put.execute();
        }
        return new Source(
                source,
                start.file(),
                start.member(),
                start.format(),
                end.sha256(),
                end.bytes(),
                end.rows(),
                kept,
                repeated,
                rejected,
                end.noZone(),
                end.zone(),
                start.settings(),
                now);
    }
}
