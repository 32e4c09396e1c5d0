package jp.mamis.web.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;

/** What JSON is built of. The provider is looked up once: {@code Json} opens the archives of the class path at every call. */
public final class JsonParts {

    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private JsonParts() {}

    public static JsonObjectBuilder object() {
        return PROVIDER.createObjectBuilder();
    }

    public static JsonArrayBuilder array() {
        return PROVIDER.createArrayBuilder();
    }

    static JsonValue value(String text) {
        return PROVIDER.createValue(text);
    }

    static JsonValue value(long number) {
        return PROVIDER.createValue(number);
    }
}
