package jp.mamis.web.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;

/** What a form showed when it was opened, in fields of its own beside those that are filled in. */
final class OpenedFields {

    private static final String PREFIX = "was-";

    private OpenedFields() {}

    static Map<String, List<String>> of(RegisteredData data) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        RegistrationJson.of(data).fields().forEach((field, texts) -> fields.put(PREFIX + field, texts));
        return fields;
    }

    /** As they were sent, to be carried on. */
    static Map<String, List<String>> in(FormInput input) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        input.answers().entrySet().stream()
                .filter(answer -> answer.getKey().startsWith(PREFIX))
                .forEach(answer -> fields.put(answer.getKey(), answer.getValue()));
        return fields;
    }

    /** What they say; empty where they say nothing that can be read, as when something registered long ago is faulty by now. */
    static Optional<RegisteredData> read(FormInput input) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        in(input).forEach((field, texts) -> fields.put(field.substring(PREFIX.length()), texts));
        FormInput opened = FormInput.of(fields);
        Parsed<RegisteredData> data = RegistrationInput.opened(opened).read();
        return opened.isFaulty() ? Optional.empty() : Optional.of(data.get());
    }
}
