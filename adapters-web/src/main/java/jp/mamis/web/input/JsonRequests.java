package jp.mamis.web.input;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.web.problem.InputFault;
import jp.mamis.web.problem.MalformedInput;

/**
 * Reads a JSON request into a record. Strict: a field nobody asked for, a value of another type and a missing one are all
 * reported, each with its path; a component that may be absent is an {@link Optional}.
 *
 * <p>Components may be texts, whole numbers, truth values, days, identifiers, enums, lists, maps of texts and further records.
 */
public final class JsonRequests {

    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private JsonRequests() {}

    /** @throws MalformedInput with every fault found */
    public static <R extends Record> R read(InputStream body, Class<R> type) {
        List<InputFault> faults = new ArrayList<>();
        Optional<R> read =
                new RecordReading(faults).object("", parsed(body), type).map(type::cast);
        if (!faults.isEmpty() || read.isEmpty()) {
            throw new MalformedInput(faults);
        }
        return read.get();
    }

    private static JsonObject parsed(InputStream body) {
        JsonValue value = value(utf8(body));
        if (value.getValueType() == JsonValue.ValueType.OBJECT) {
            return value.asJsonObject();
        }
        throw new MalformedInput(InputFault.wrongType("", "object", ""));
    }

    /** Parsers have no one exception for what they cannot take: too deep, too many digits, an exponent out of bounds. */
    private static JsonValue value(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            requireNothingBehind(text);
            return reader.readValue();
        } catch (RuntimeException notJson) {
            throw unreadable();
        }
    }

    /** The reader stops behind the first value; only the parser sees what follows, and only the reader doubled names. */
    private static void requireNothingBehind(String text) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            while (parser.hasNext()) {
                parser.next();
            }
        }
    }

    private static String utf8(InputStream body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body.readAllBytes()))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw unreadable();
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    private static MalformedInput unreadable() {
        return new MalformedInput(InputFault.malformed("", "json", ""));
    }
}
