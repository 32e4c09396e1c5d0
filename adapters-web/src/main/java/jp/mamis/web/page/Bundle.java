package jp.mamis.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The texts of one language, read once from the files named in {@code messages.list}.
 *
 * <p>Each name in the list stands for {@code NAME_ja.properties} and {@code NAME_en.properties}, UTF-8. A key may occur in
 * one file only.
 */
record Bundle(Map<String, String> texts) {

    private static final String LIST = "messages.list";
    private static final Map<Language, Bundle> LOADED = load();

    Bundle {
        texts = Map.copyOf(texts);
    }

    static Bundle of(Language language) {
        return LOADED.getOrDefault(language, new Bundle(Map.of()));
    }

    static List<String> names() {
        return read(LIST)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    private static Map<Language, Bundle> load() {
        Map<Language, Bundle> bundles = new HashMap<>();
        for (Language language : Language.values()) {
            Map<String, String> texts = new HashMap<>();
            names().forEach(name -> add(name + "_" + language.tag() + ".properties", texts));
            bundles.put(language, new Bundle(texts));
        }
        return Map.copyOf(bundles);
    }

    private static void add(String file, Map<String, String> texts) {
        Properties properties = new Properties();
        try (Reader reader = open(file)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
        properties.stringPropertyNames().forEach(key -> {
            if (texts.put(key, properties.getProperty(key)) != null) {
                throw new IllegalStateException("the text " + key + " occurs twice, the second time in " + file);
            }
        });
    }

    private static String read(String file) {
        try (InputStream stream = stream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    private static Reader open(String file) {
        return new InputStreamReader(stream(file), StandardCharsets.UTF_8);
    }

    private static InputStream stream(String file) {
        InputStream stream = Bundle.class.getResourceAsStream("/" + file);
        if (stream == null) {
            throw new IllegalStateException("no texts in " + file);
        }
        return stream;
    }
}
