package lockstep.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import lockstep.documents.schema.SchemaFile;
import lockstep.documents.schema.Shape;
import org.junit.jupiter.api.Test;

/** Expressions that stand in a list: each has its row and each row is read. */
class ShapesTest {
    @Test
    void everyRowIsOfOneShapeAndInItsOrder() {
        assertThat(SchemaFile.rows("shapes.tsv"))
                .extracting(row -> row.cell(0))
                .containsExactlyElementsOf(Arrays.stream(Shape.values())
                        .map(s -> s.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
    }

    @Test
    void whatOnlyLooksLikeAShapeIsNone() {
        assertThat(Shape.ADDRESS_OR_HANDLE
                        .pattern()
                        .matcher("mail to ann@pier.example")
                        .replaceAll("_"))
                .as("the name before the sign of a mail address is no handle")
                .isEqualTo("mail to ann@_");
        assertThat(Shape.SHORTCODE.pattern().matcher("[sic]").find()).isFalse();
        assertThat(Shape.XML_DOCTYPE.pattern().matcher("<p>DOCTYPE</p>").find()).isFalse();
        assertThat(Shape.GDELT_LINE.pattern().matcher("20240501 a day").find()).isFalse();
    }
}
