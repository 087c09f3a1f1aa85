package lockstep.registry.lists;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lockstep.model.CannotDo;
import lockstep.model.registry.Actor;
import lockstep.model.registry.Attribution;
import lockstep.model.registry.Layer;
import lockstep.model.registry.Registry;
import lockstep.model.registry.Validity;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Handles of news media of the world, as a JSON object by handle. It says who is a newsroom, not whose: a general list. */
final class NewsHandles {
    static final String ID = "news-handles";
    static final String READS = "JSON: {\"handle\": {\"company_name\": ..., \"country\": ..., \"wikidata_id\": ...}}";

    private NewsHandles() {}

    static Registry read(Path file, String name) {
        var into = new Gathering(name, true);
        try (InputStream in = Files.newInputStream(file)) {
            JsonNode all = JsonMapper.builder().build().readTree(in);
            if (!all.isObject()) throw new CannotDo(file + " is no " + ID, READS);
            long line = 0;
            for (var entry : all.properties()) {
                line++;
                JsonNode about = entry.getValue();
                if (!about.has("company_name")) {
                    into.note(
                            "row names no company and was passed over",
                            "rows name no company and were passed over",
                            "entry " + line);
                    continue;
                }
                String id = "news/" + entry.getKey();
                var by = new Attribution(about.path("wikidata_id").asString(""), "");
                var actor = new Actor(
                        id,
                        Actor.Kind.OUTLET,
                        about.path("company_name").asString(entry.getKey()),
                        List.of(),
                        about.path("country").asString(""),
                        Layer.ORDINARY_MEDIA,
                        "news",
                        by,
                        "");
                if (into.actor(actor, line)) into.handle(id, "x", entry.getKey(), Validity.ALWAYS, by, line);
            }
        } catch (JacksonException broken) {
            throw new CannotDo(file + " is no readable JSON: " + broken.getOriginalMessage(), READS);
        } catch (IOException broken) {
            throw new CannotDo("cannot read " + file, "", broken);
        }
        return into.registry();
    }
}
