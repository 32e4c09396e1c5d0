package jp.mamis.web.registration;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The answers of the data form as one text, the way browsers write them; without what is technical or secret. */
record TypedData(String text) {

    private static final Set<String> NOT_ANSWERS = Set.of("csrf", "act", "loginId", "newPassword", "newPasswordAgain");

    static TypedData of(Map<String, List<String>> fields) {
        return new TypedData(fields.entrySet().stream()
                .filter(field -> !NOT_ANSWERS.contains(field.getKey()))
                .flatMap(field -> field.getValue().stream().map(text -> written(field.getKey()) + "=" + written(text)))
                .collect(Collectors.joining("&")));
    }

    Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Stream.of(text.split("&", -1)).filter(pair -> pair.contains("=")).forEach(pair -> {
            String[] parts = pair.split("=", 2);
            fields.computeIfAbsent(read(parts[0]), name -> new ArrayList<>()).add(read(parts[1]));
        });
        return fields;
    }

    /** Tells one state of the answers from another. */
    String mark() {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String written(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String read(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
