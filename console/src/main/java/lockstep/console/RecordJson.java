package lockstep.console;

import lockstep.report.Visible;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Results as JSON: fields of records in snake case, times in UTC, null where there is no number. */
public final class RecordJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .addModule(new SimpleModule()
                    .addSerializer(Double.class, new Finite())
                    .addSerializer(Double.TYPE, new Finite()))
            .build();

    private RecordJson() {}

    /** A record, list or map as one JSON text. */
    public static String of(Object result) {
        return Visible.json(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(result));
    }

    /** JSON has no word for what is not a number, and none for the infinite. */
    private static final class Finite extends ValueSerializer<Double> {
        @Override
        public void serialize(Double value, JsonGenerator to, SerializationContext context) {
            if (Double.isFinite(value)) to.writeNumber(value.doubleValue());
            else to.writeNull();
        }
    }
}
