package jp.mamis.web.page;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A form as it is shown: the answers given so far and what is wrong with them. It makes the fields, each with its label,
 * hint, answer and faults.
 *
 * <p>The text of a label stands under the key given, its hint under the same key with {@code .hint} behind it, where there
 * is one. Answers are kept exactly as typed.
 */
public final class Form {

    /** What is to be done with a field. */
    public enum Asking {
        TEXT,
        CHOICE,
        TICK,
        FILE;

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String YES = "yes";

    private final Texts texts;
    private final Map<String, List<String>> answers;
    private final List<Fault> faults;

    private Form(Texts texts, Map<String, List<String>> answers, List<Fault> faults) {
        this.texts = texts;
        this.answers = Map.copyOf(answers);
        this.faults = List.copyOf(faults);
    }

    public static Form blank(Texts texts) {
        return new Form(texts, Map.of(), List.of());
    }

    /** The form as it was sent; the map of JAX-RS fits. */
    public static Form sent(Texts texts, Map<String, List<String>> answers) {
        return new Form(texts, answers, List.of());
    }

    public Form answering(String field, String... values) {
        Map<String, List<String>> more = new LinkedHashMap<>(answers);
        more.put(field, List.of(values));
        return new Form(texts, more, faults);
    }

    /** Fills the boxes of a date field with a western date, whatever era was chosen. */
    public Form answering(String field, LocalDate day) {
        return answering(field + "-era", "")
                .answering(field + "-year", Integer.toString(day.getYear()))
                .answering(field + "-month", Integer.toString(day.getMonthValue()))
                .answering(field + "-day", Integer.toString(day.getDayOfMonth()));
    }

    /** The form with one more fault, shown at the field and in the summary. */
    public Form faulting(String field, String message) {
        return faulting(new Fault(field, message));
    }

    public Form faulting(Fault fault) {
        return new Form(
                texts, answers, Stream.concat(faults.stream(), Stream.of(fault)).toList());
    }

    public boolean hasFaults() {
        return !faults.isEmpty();
    }

    public List<Fault> faults() {
        return faults;
    }

    /** The answer as typed; an empty string when there is none. */
    public String answer(String field) {
        return answers(field).stream().findFirst().orElse("");
    }

    public List<String> answers(String field) {
        return Optional.ofNullable(answers.get(field)).orElse(List.of());
    }

    public boolean ticked(String field) {
        return answer(field).equals(YES);
    }

    public TextField text(String field, String key) {
        return new TextField(
                question(field, key, Asking.TEXT),
                answer(field),
                TextField.Type.TEXT,
                Optional.empty(),
                Optional.empty(),
                TextField.Width.MEDIUM);
    }

    public TextArea area(String field, String key) {
        return new TextArea(question(field, key, Asking.TEXT), answer(field), 5);
    }

    public Select select(String field, String key, List<Choice> choices) {
        return new Select(question(field, key, Asking.CHOICE), answer(field), choices);
    }

    public Radios radios(String field, String key, List<Choice> choices) {
        return new Radios(question(field, key, Asking.CHOICE), answer(field), choices);
    }

    public Checkboxes checkboxes(String field, String key, List<Choice> choices) {
        return new Checkboxes(question(field, key, Asking.CHOICE), answers(field), choices);
    }

    public Checkbox checkbox(String field, String key) {
        return new Checkbox(question(field, key, Asking.TICK), ticked(field));
    }

    /** With a label made for this very field. */
    public Checkbox checkbox(String field, String key, String label) {
        Question question = question(field, key, Asking.TICK);
        return new Checkbox(
                new Question(field, label, question.need(), question.hint(), faultsOf(field, label, Asking.TICK)),
                ticked(field));
    }

    /** @param accept the media types offered, as HTML names them */
    public FileField file(String field, String key, String accept) {
        return new FileField(question(field, key, Asking.FILE), accept, 0);
    }

    public DateField date(String field, String key) {
        return new DateField(
                question(field, key, Asking.TEXT),
                answer(field + "-era"),
                answer(field + "-year"),
                answer(field + "-month"),
                answer(field + "-day"),
                DateField.Calendars.ALL);
    }

    private Question question(String field, String key, Asking asking) {
        String label = texts.get(key);
        return new Question(
                field, label, Question.Need.OPTIONAL, texts.find(key + ".hint"), faultsOf(field, label, asking));
    }

    /** What is wrong with a field; of one without an answer what is to be done with it. */
    public List<String> faultsOf(String field, String label, Asking asking) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .map(fault -> fault.missing()
                        ? texts.get("input.required." + asking.slug(), "field", label)
                        : fault.message())
                .toList();
    }
}
