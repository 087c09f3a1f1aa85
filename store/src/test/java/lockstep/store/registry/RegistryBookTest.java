package lockstep.store.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lockstep.kernels.shape.Columns;
import lockstep.model.Scope;
import lockstep.model.registry.Actor;
import lockstep.model.registry.Attribution;
import lockstep.model.registry.Layer;
import lockstep.model.registry.Mark;
import lockstep.model.registry.Registry;
import lockstep.model.registry.Validity;
import lockstep.store.LocalCase;
import lockstep.store.file.CaseFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryBookTest {
    private static final Attribution REPORT = new Attribution("a report", "2021-05");

    @TempDir
    Path folder;

    private CaseFile file;

    @BeforeEach
    void accountsAndDomains() throws SQLException {
        file = CaseFile.create(folder.resolve("t.case"));
        try (var sql = file.connection().createStatement()) {
            sql.execute("""
                    INSERT INTO kinds VALUES (2, 'domain');
                    INSERT INTO objects VALUES (1, 2, 'www.wire.example'), (2, 2, 'fr.wire.example'), (3, 2, 'mywire.example'),
                      (4, 2, 'other.blogspot.com');
                    INSERT INTO accounts (account, platform, native_id, handle) VALUES
                      (1, 'x', '77', 'North_One'), (2, 'facebook', '78', 'north_one'), (3, 'unknown', 'north_one', NULL);
                    """);
        }
    }

    @AfterEach
    void close() {
        file.close();
    }

    private static Actor actor(String id, String state, Layer layer) {
        return new Actor(id, Actor.Kind.OUTLET, id, List.of(), state, layer, "", REPORT, "");
    }

    private static Mark handle(String actor, String from, String to) {
        return new Mark(actor, Mark.Kind.HANDLE, "x", "north_one", Validity.of(from, to), REPORT);
    }

    private static Mark domain(String actor, String host) {
        return new Mark(actor, Mark.Kind.DOMAIN, "", host, Validity.ALWAYS, REPORT);
    }

    private static Registry list(String name, boolean general, List<Actor> actors, List<Mark> marks) {
        return new Registry(name, general, actors, marks, List.of(), List.of(), List.of());
    }

    private List<String> labels(String table) {
        Columns c =
                LocalCase.of(file, Scope.ALL).select("SELECT * FROM " + table + " ORDER BY 1, valid_from", Map.of());
        List<String> labels = new ArrayList<>();
        String key = table.equals("account_labels") ? "account" : "object";
        for (int i = 0; i < c.size(); i++)
            labels.add((c.longs(key)[i] + " " + c.text("state", i) + " " + c.text("layer", i)).strip());
        return labels;
    }

    private RegistryBook book() {
        return LocalCase.of(file, Scope.ALL).registry();
    }

    @Test
    void aHandleMatchesOnItsPlatformOnlyAndWithoutRegardToCase() {
        book().put(list("l", false, List.of(actor("n", "North", Layer.OFFICIAL)), List.of(handle("n", "", ""))), "sha");
        assertThat(labels("account_labels")).containsExactly("1 North official");
        assertThat(LocalCase.of(file, Scope.ALL).namedAccounts()).containsExactly(1);
    }

    @Test
    void aRenamedAccountIsLabelledAnewThoughNoneCame() throws SQLException {
        book().put(list("l", false, List.of(actor("n", "North", Layer.OFFICIAL)), List.of(handle("n", "", ""))), "sha");
        assertThat(labels("account_labels")).containsExactly("1 North official");
        try (var sql = file.connection().createStatement()) {
            sql.execute("UPDATE accounts SET handle = 'south_one' WHERE account = 1");
        }
        book().matchIfStale();
        assertThat(labels("account_labels")).isEmpty();
    }

    @Test
    void aHandleThatChangedHandsHasOneLabelForEachTime() {
        book().put(
                        list(
                                "l",
                                false,
                                List.of(actor("n", "North", Layer.OFFICIAL), actor("s", "South", Layer.OFFICIAL)),
                                List.of(handle("n", "", "2020-06-30"), handle("s", "2020-07-01", ""))),
                        "sha");
        assertThat(labels("account_labels")).containsExactly("1 North official", "1 South official");
    }

    @Test
    void whereListsContradictOneAnotherNothingIsPicked() {
        book().put(list("a", false, List.of(actor("n", "North", Layer.OFFICIAL)), List.of(handle("n", "", ""))), "sha");
        book().put(
                        list(
                                "b",
                                false,
                                List.of(actor("s", "South", Layer.OFFICIAL)),
                                List.of(handle("s", "2020-01-01", ""))),
                        "sha");
        assertThat(labels("account_labels")).containsExactly("1 North official", "1  unknown");
        Columns c = LocalCase.of(file, Scope.ALL)
                .select("SELECT why FROM account_labels ORDER BY valid_from DESC", Map.of());
        assertThat(c.text("why", 0)).startsWith("contradiction").contains("a: n", "b: s");
    }

    @Test
    void aListOfNewsMediaYieldsToAListOnStates() {
        book().put(
                        list(
                                "news",
                                true,
                                List.of(actor("m", "North", Layer.ORDINARY_MEDIA)),
                                List.of(handle("m", "", ""))),
                        "sha");
        assertThat(labels("account_labels")).containsExactly("1 North ordinary-media");
        book().put(
                        list(
                                "states",
                                false,
                                List.of(actor("n", "North", Layer.STATE_CONTROLLED)),
                                List.of(handle("n", "", ""))),
                        "sha");
        assertThat(labels("account_labels")).containsExactly("1 North state-controlled");
    }

    @Test
    void aDomainMatchesItselfAndWhatIsBelowItAndNothingThatOnlyLooksAlike() {
        book().put(
                        list(
                                "l",
                                false,
                                List.of(actor("n", "North", Layer.STATE_CONTROLLED), actor("b", "North", Layer.COVERT)),
                                List.of(domain("n", "wire.example"), domain("b", "blogspot.com"))),
                        "sha");
        assertThat(labels("domain_labels")).containsExactly("1 North state-controlled", "2 North state-controlled");
    }

    @Test
    void accountsThatComeLaterAreMatchedWhenTheCaseIsNextOpened() throws SQLException {
        book().put(list("l", false, List.of(actor("n", "North", Layer.OFFICIAL)), List.of(handle("n", "", ""))), "sha");
        try (var sql = file.connection().createStatement()) {
            sql.execute("INSERT INTO accounts (account, platform, native_id) VALUES (9, 'x', 'NORTH_ONE')");
        }
        assertThat(labels("account_labels")).containsExactly("1 North official", "9 North official");
    }

    @Test
    void aListComesBackAsItWasPutInAndCanBeTakenOut() {
        Registry r = list(
                "l",
                false,
                List.of(actor("n", "North", Layer.OFFICIAL)),
                List.of(domain("n", "wire.example"), handle("n", "2019-01-01", "")));
        book().put(r, "sha");
        assertThat(book().list("l")).isEqualTo(r);
        String before = LocalCase.of(file, Scope.ALL).fingerprint().whole();
        book().drop("l");
        assertThat(labels("account_labels")).isEmpty();
        assertThat(LocalCase.of(file, Scope.ALL).fingerprint().whole()).isNotEqualTo(before);
    }
}
