package lockstep.kernels.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordLinksTest {
    @Test
    void theBookIsToldFromTheHouse() {
        // the house = das haus, the book = das buch, a book = ein buch [Knight 1999]: the=0 house=1 book=2 a=3; das=0
        // haus=1 buch=2 ein=3
        var links = WordLinks.learn(new int[][] {{0, 1}, {0, 2}, {3, 2}}, new int[][] {{0, 1}, {0, 2}, {3, 2}}, 20);
        assertThat(links.of(1, 1)).isGreaterThan(0.9);
        assertThat(links.of(2, 2)).isGreaterThan(0.9);
        assertThat(links.of(0, 0)).isGreaterThan(0.9);
        assertThat(links.of(0, 2)).isLessThan(0.1);
        assertThat(links.of(1, 3)).isZero();
    }
}
