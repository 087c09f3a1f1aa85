package lockstep.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The colours of the report, light and dark, against WCAG 2.2 AA. */
class StyleTest {
    private static final List<String> WORDS =
            List.of("ink", "soft", "link", "coordinated", "common", "convergent", "chance", "pair", "untested");

    @Test
    void wordsStandOutFromTheirGroundInLightAndDark() throws IOException {
        List<Map<String, String>> schemes = schemes();
        assertThat(schemes).hasSize(3);
        for (Map<String, String> scheme : schemes) {
            for (String word : WORDS) {
                for (String ground : List.of("paper", "panel")) {
                    assertThat(contrast(scheme.get(word), scheme.get(ground)))
                            .as(word + " on " + ground)
                            .isGreaterThanOrEqualTo(4.5);
                }
            }
            assertThat(contrast(scheme.get("accent"), scheme.get("paper"))).isGreaterThanOrEqualTo(3);
        }
    }

    private static List<Map<String, String>> schemes() throws IOException {
        var schemes = new ArrayList<Map<String, String>>();
        var blocks = Pattern.compile(":root \\{([^}]*)\\}").matcher(css());
        while (blocks.find()) {
            Map<String, String> colours = new HashMap<>();
            var colour = Pattern.compile("--(\\w+): (#[0-9a-f]{3,6});").matcher(blocks.group(1));
            while (colour.find()) colours.put(colour.group(1), colour.group(2));
            schemes.add(colours);
        }
        return schemes;
    }

    private static String css() throws IOException {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static double contrast(String a, String b) {
        double x = luminance(a);
        double y = luminance(b);
        return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    }

    private static double luminance(String hex) {
        String full = hex.length() == 4 ? "#" + hex.substring(1).replaceAll("(.)", "$1$1") : hex;
        return 0.2126 * part(full, 1) + 0.7152 * part(full, 3) + 0.0722 * part(full, 5);
    }

    private static double part(String hex, int at) {
        double v = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }
}
