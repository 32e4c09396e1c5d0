package jp.mamis.web.security;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mamis.domain.attachments.FileContent;

/**
 * A form with a file as browsers send it ({@code multipart/form-data}, RFC 7578), read from memory. What breaks off, because
 * too much was sent, is read as far as it goes.
 *
 * @param fields  the texts by their names
 * @param name    what the file is called; empty where none was chosen
 * @param content of the first file
 */
public record SentFile(Map<String, List<String>> fields, String name, FileContent content) {

    static final String TYPE = "multipart/form-data";

    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=\"?([^\";]{1,70})\"?");
    private static final Pattern NAME = Pattern.compile("(?i)[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("(?i)filename=\"([^\"]*)\"");
    private static final String HEAD_END = "\r\n\r\n";
    private static final int MOST_PARTS = 50;

    /** One part of the form: where its content stands. */
    private record Part(String head, int from, int until) {

        Optional<String> said(Pattern pattern) {
            Matcher found = pattern.matcher(head);
            return found.find() ? Optional.of(found.group(1)) : Optional.empty();
        }
    }

    /** Reads a body; a form without fields and file when it is not of this kind. */
    public static SentFile of(byte[] body, String contentType) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (!contentType.startsWith(TYPE) || !boundary.find()) {
            return new SentFile(fields, "", FileContent.of(new byte[0]));
        }
        Optional<Part> file = Optional.empty();
        String text = new String(body, StandardCharsets.ISO_8859_1);
        for (Part part : parts(text, "--" + boundary.group(1))) {
            String field = utf8(part.said(NAME).orElse(""));
            if (part.said(FILE_NAME).isEmpty()) {
                fields.computeIfAbsent(field, first -> new ArrayList<>())
                        .add(utf8(text.substring(part.from(), part.until())));
            } else if (file.isEmpty()) {
                file = Optional.of(part);
            }
        }
        byte[] content = file.map(part -> Arrays.copyOfRange(body, part.from(), part.until()))
                .orElseGet(() -> new byte[0]);
        String name = file.flatMap(part -> part.said(FILE_NAME)).orElse("");
        return new SentFile(fields, utf8(name).replace("%22", "\""), FileContent.of(content));
    }

    private static List<Part> parts(String text, String boundary) {
        List<Part> parts = new ArrayList<>();
        int at = text.startsWith(boundary) ? boundary.length() : -1;
        while (at >= 0 && parts.size() < MOST_PARTS && !text.startsWith("--", at)) {
            int head = text.indexOf(HEAD_END, at);
            if (head < 0) {
                return parts;
            }
            int from = head + HEAD_END.length();
            int next = text.indexOf("\r\n" + boundary, from);
            parts.add(new Part(text.substring(at, head), from, next < 0 ? text.length() : next));
            at = next < 0 ? -1 : next + boundary.length() + 2;
        }
        return parts;
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
