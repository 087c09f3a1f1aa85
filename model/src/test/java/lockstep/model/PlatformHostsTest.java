package lockstep.model;

import static org.assertj.core.api.Assertions.assertThat;

import lockstep.model.PlatformHosts.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformHostsTest {
    @ParameterizedTest
    @CsvSource({
        "x.com, /Anvil_1, x, anvil_1",
        "www.twitter.com, /anvil?lang=en, x, anvil",
        "t.me, /s/anvil/17, telegram, anvil",
        "bsky.app, /profile/anvil.example, bluesky, anvil.example",
        "threads.com, /@anvil, threads, anvil",
        "m.facebook.com, /profile.php?id=1234&x=1, facebook, 1234",
        "youtube.com, /channel/UCanvil/videos, youtube, ucanvil"
    })
    void aLinkLeadsToAnAccount(String host, String path, String platform, String name) {
        assertThat(PlatformHosts.account(host, path)).contains(new Handle(platform, name));
    }

    @ParameterizedTest
    @CsvSource({
        "x.com, /search",
        "x.com, /anvil/status/12",
        "bsky.app, /about",
        "youtube.com, /watch?v=12",
        "weibo.com, /anvil",
        "anvil.example, /anvil",
        "x.com, ''"
    })
    void aPageOfThePlatformIsNobodysAccount(String host, String path) {
        assertThat(PlatformHosts.account(host, path)).isEmpty();
    }

    @Test
    void aHostWhereAnybodyMayHaveAPageHolds() {
        assertThat(PlatformHosts.holds("bsky.app")).isTrue();
        assertThat(PlatformHosts.holds("WWW.weibo.com")).isTrue();
        assertThat(PlatformHosts.holds("archive.ph")).isTrue();
        assertThat(PlatformHosts.holds("anvil.example")).isFalse();
        assertThat(PlatformHosts.holds("notx.com")).isFalse();
    }

    @Test
    void onlyHostsWithAccountsHaveAPlatform() {
        assertThat(PlatformHosts.platform("mobile.twitter.com")).contains("x");
        assertThat(PlatformHosts.platform("weibo.com")).contains("weibo");
        assertThat(PlatformHosts.platform("archive.ph")).isEmpty();
        assertThat(PlatformHosts.platform("anvil.example")).isEmpty();
    }
}
