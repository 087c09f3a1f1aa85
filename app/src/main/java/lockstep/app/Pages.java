package lockstep.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import lockstep.analyses.Catalog;
import lockstep.model.analysis.Card;
import lockstep.model.analysis.Parameter;

/** The page of each analysis, as it ships in the jar, with its table of parameters made from the card. */
public final class Pages {
    private Pages() {}

    /** The page, as Markdown. */
    public static String of(Card card) {
        String page = text(card);
        return page.replace("{parameters}", parameters(card)).stripTrailing();
    }

    private static String text(Card card) {
        try (InputStream in = Catalog.class.getResourceAsStream(card.id() + ".md")) {
            if (in == null)
                return "# " + card.id() + "\n\nFinds " + card.finds() + ".\n\n## Parameters\n\n{parameters}\n";
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException(card.id() + ".md", broken);
        }
    }

    private static String parameters(Card card) {
        var rows = new StringBuilder("| flag | means | takes | default | from |\n|---|---|---|---|---|\n");
        for (Parameter p : card.params()) {
            rows.append("| `--")
                    .append(p.flag())
                    .append("` | ")
                    .append(p.param().says())
                    .append(" | ")
                    .append(p.takes());
            rows.append(" | ")
                    .append(p.param().byDefault())
                    .append(" | ")
                    .append(p.param().cites())
                    .append(" |\n");
        }
        return rows.toString();
    }
}
