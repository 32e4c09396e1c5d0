package jp.mamis.cli.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Refusal;

/** What the command line says, in one language: its own words and the application's words for refusals and values. */
public final class Words {

    private static final List<String> BUNDLES = List.of("cli", "refusals", "malformed");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");

    private final Properties texts = new Properties();

    private final boolean japanese;

    private Words(String language) {
        japanese = language.equals("ja");
        BUNDLES.forEach(bundle -> load("/" + bundle + "_" + language + ".properties"));
    }

    /** @param language {@code en} for English; everything else is Japanese */
    public static Words in(String language) {
        return new Words(language.startsWith("en") ? "en" : "ja");
    }

    public boolean areJapanese() {
        return japanese;
    }

    public String get(String key) {
        return get(key, Map.of());
    }

    /** The text with its named placeholders filled in; a key without a text stands for itself. */
    public String get(String key, Map<String, ?> values) {
        return PLACEHOLDER.matcher(find(key).orElse(key)).replaceAll(match -> {
            Object value = values.get(match.group(1));
            return Matcher.quoteReplacement(value == null ? match.group() : value.toString());
        });
    }

    /** A constant in words, under {@code value.TYPE.NAME}; one without words stands for itself. */
    public String of(Enum<?> constant) {
        String type = constant.getDeclaringClass().getName();
        String key = "value." + type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + constant.name();
        return find(key).orElse(constant.name());
    }

    /** The reason the business gave. */
    public String of(Refusal reason) {
        String plain = "refusal." + reason.code().slug();
        String key = reason.variant()
                .map(variant -> plain + "." + variant)
                .filter(own -> find(own).isPresent())
                .orElse(plain);
        return find(key).isPresent()
                ? get(key, reason.facts())
                : get("refusal.unnamed", Map.of("code", reason.code().slug()));
    }

    /** The same behind the part of the request that it is about, which is called by its own name where nothing else is known. */
    public String at(String field, String reason) {
        return get("cli.field", Map.of("field", find("field." + field).orElse(field), "reason", reason));
    }

    /** What is wrong with a value, with the value itself where it is no secret. */
    public String of(MalformedValue value) {
        String key = "malformed." + value.kind();
        String rule = get(find(key).isPresent() ? key : "malformed.unnamed");
        return value.text().isEmpty() ? rule : get("cli.malformed", Map.of("text", value.text(), "rule", rule));
    }

    private Optional<String> find(String key) {
        return Optional.ofNullable(texts.getProperty(key));
    }

    private void load(String file) {
        try (InputStream stream = Words.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("no words in " + file);
            }
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
