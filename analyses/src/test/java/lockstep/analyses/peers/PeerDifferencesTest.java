package lockstep.analyses.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import lockstep.analyses.peers.CooRStats.Level;
import lockstep.analyses.peers.CooRStats.OfAccount;
import lockstep.analyses.peers.CooRStats.OfObject;
import lockstep.analyses.peers.CooRStats.Reading;
import lockstep.analyses.peers.ToolkitMessages.Message;
import lockstep.model.WrongUse;
import org.junit.jupiter.api.Test;

/** Where the peers do other than they document, or fail, and what is done here: one test for each. */
class PeerDifferencesTest {
    /** Three accounts on one object within the window: a, b and c. */
    private static Shares triangle() {
        var events = new Shares.Reading();
        events.add("o", "a", "p1", 0);
        events.add("o", "b", "p2", 2);
        events.add("o", "c", "p3", 4);
        return events.done();
    }

    @Test
    void anObjectCountsTheAccountsAtBothEndsOfItsTies() {
        CooRNetwork network = CooRNetwork.of(CooRTweet.detectGroups(triangle(), 10, 1, true), 0.5);
        assertThat(CooRStats.objects(network, Level.NONE, Reading.DOCUMENTED))
                .extracting(OfObject::accounts)
                .containsExactly(3);
        assertThat(CooRStats.objects(network, Level.NONE, Reading.AS_COMPUTED))
                .extracting(OfObject::accounts)
                .containsExactly(2);
    }

    @Test
    void anAccountsMeanIsTakenOverAllItsTiesNotOverThoseThatDiffer() {
        var events = new Shares.Reading();
        events.add("o", "hub", "h", 0);
        events.add("o", "b", "p2", -4);
        events.add("o", "c", "p3", 4);
        events.add("o", "d", "p4", 1);
        Shares shares = events.done();
        SharePairs pairs = CooRTweet.detectGroups(shares, 4, 1, true);
        CooRNetwork network = CooRNetwork.of(pairs, 0.5);
        int hub = List.of(shares.names()).indexOf("hub");
        assertThat(CooRStats.accounts(network, pairs, Level.NONE, Reading.DOCUMENTED))
                .filteredOn(s -> s.account() == hub)
                .extracting(OfAccount::avgTimeDelta)
                .containsExactly(3.0);
        assertThat(CooRStats.accounts(network, pairs, Level.NONE, Reading.AS_COMPUTED))
                .filteredOn(s -> s.account() == hub)
                .extracting(OfAccount::avgTimeDelta)
                .containsExactly(2.5);
    }

    @Test
    void nobodyWithEnoughEventsIsSaidInsteadOfACrash() {
        assertThatThrownBy(() -> CooRTweet.detectGroups(triangle(), 10, 2, true))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("no account has 2 share events");
    }

    @Test
    void noTieAboveTheQuantileGivesNoStatisticsInsteadOfACrash() {
        SharePairs pairs = CooRTweet.detectGroups(triangle(), 10, 1, true);
        CooRNetwork network = CooRNetwork.of(pairs, 0.5);
        assertThat(network.above().ties()).isZero();
        assertThat(CooRStats.accounts(network, pairs, Level.FULL, Reading.DOCUMENTED))
                .isEmpty();
        assertThat(CooRStats.objects(network, Level.FULL, Reading.DOCUMENTED)).isEmpty();
    }

    @Test
    void anObjectWhoseNameHoldsACommaIsOneObject() {
        var events = new Shares.Reading();
        events.add("x,y", "a", "p1", 0);
        events.add("x,y", "b", "p2", 1);
        CooRNetwork network = CooRNetwork.of(CooRTweet.detectGroups(events.done(), 10, 1, true), 0.5);
        assertThat(CooRStats.objects(network, Level.NONE, Reading.DOCUMENTED)).hasSize(1);
    }

    @Test
    void anObjectWithMoreThan65536EventsIsNoObstacle() {
        var events = new Shares.Reading();
        for (int i = 0; i < 70_000; i++) events.add("o", "a" + i, "p" + i, 10L * i);
        events.add("o", "late", "q", 10L * 69_999 + 1);
        assertThat(CooRTweet.detectGroups(events.done(), 5, 1, true).size()).isEqualTo(1);
    }

    @Test
    void flaggingLeavesTheCallersTableAsItIs() {
        Shares shares = triangle();
        SharePairs pairs = CooRTweet.detectGroups(shares, 10, 1, true);
        int[] before = pairs.content().clone();
        SharePairs flagged = CooRTweet.flagSpeedShare(shares, pairs, 1, 2);
        assertThat(pairs.content()).isEqualTo(before);
        assertThat(pairs.isFlagged()).isFalse();
        assertThat(flagged.fast()).containsOnly(true, false, true);
    }

    @Test
    void messagesWithoutLinksAreLinkedTogetherOnlyWhenTheToolkitsWayIsAskedFor() {
        assertThat(network(new ToolkitMessages(true))).isEqualTo(2);
        assertThat(network(new ToolkitMessages(false))).isZero();
    }

    private static int network(ToolkitMessages messages) {
        messages.add(new Message("m1", "u1", "", "", "one", 0, ""));
        messages.add(new Message("m2", "u2", "", "", "two", 1, ""));
        return Toolkit.network(messages.coLink(), 60, 1, false).size();
    }

    @Test
    void aTieOfTheToolkitMayHoldInOneDirectionOnly() {
        var messages = new ToolkitMessages(true);
        messages.add(new Message("m1", "u1", "r", "", "", 0, ""));
        messages.add(new Message("m2", "u1", "r", "", "", 1, ""));
        messages.add(new Message("m3", "u2", "r", "", "", 2, ""));
        Toolkit.Directed ties = Toolkit.network(messages.coRetweet(), 60, 2, false);
        assertThat(ties.size()).isEqualTo(1);
        assertThat(messages.users().get(ties.source()[0])).isEqualTo("u1");
        assertThat(ties.weight()).containsExactly(2);
    }

    @Test
    void textsOfMentionsAloneAreOneEmptyTextAsWithTheToolkit() {
        var messages = new ToolkitMessages(true);
        messages.add(new Message("m1", "u1", "", "", "@one", 0, ""));
        messages.add(new Message("m2", "u2", "", "", "@two @three", 1, ""));
        assertThat(Toolkit.network(messages.coTweet(), 60, 1, false).size()).isEqualTo(2);
    }
}
