package jp.mamis.web.input;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.web.page.EntryForm;
import jp.mamis.web.page.Fault;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.InputFault;
import jp.mamis.web.problem.Wording;

/**
 * A form as it was sent. Reads fields with the domain's parsing factories, collects what is wrong with them and what the
 * business refuses, and gives the form back for display with the answers as typed.
 *
 * <pre>{@code
 * FormInput input = FormInput.of(fields);
 * Parsed<PersonName> name = input.required("name", PersonName::parse);
 * Parsed<LocalDate> board = input.requiredDate("board", JapaneseDate::parse);
 * if (input.isFaulty()) {
 *     return show(input.form(texts));
 * }
 * Outcome<Receipt> outcome = useCase.run(new Command(name.get(), board.get()), caller);
 * return outcome.fold(this::done, reasons -> show(input.refused(reasons).form(texts)));
 * }</pre>
 */
public final class FormInput {

    private static final String TICKED = "yes";
    private static final Pattern PASTED =
            Pattern.compile("[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]");

    private final Map<String, List<String>> answers;
    private final Parsing parsing = new Parsing();

    private FormInput(Map<String, List<String>> answers) {
        this.answers = answers;
    }

    /** The map of JAX-RS fits; a name without an equals sign behind it has no answer there. Secret and technical fields are left out of what is shown again by their templates. */
    public static FormInput of(Map<String, List<String>> sent) {
        Map<String, List<String>> kept = new TreeMap<>();
        sent.forEach((field, texts) -> kept.put(
                field,
                texts.stream()
                        .flatMap(Stream::ofNullable)
                        .map(text -> EntryForm.SECRET.contains(field) ? text : visible(text))
                        .toList()));
        return new FormInput(kept);
    }

    /** Without the marks of width and direction that come along when text is pasted, and that nobody can see or delete. */
    private static String visible(String text) {
        return PASTED.matcher(text).replaceAll("");
    }

    /** The first answer as typed; empty when there is none. */
    public String text(String field) {
        return texts(field).stream().findFirst().orElse("");
    }

    public List<String> texts(String field) {
        return answers.getOrDefault(field, List.of());
    }

    /** Every answer by field, as typed. */
    public Map<String, List<String>> answers() {
        return Map.copyOf(answers);
    }

    public boolean ticked(String field) {
        return text(field).equals(TICKED);
    }

    public <T> Parsed<T> required(String field, Function<String, T> parse) {
        return parsing.required(field, text(field), parse);
    }

    public <T> Parsed<Optional<T>> optional(String field, Function<String, T> parse) {
        return parsing.optional(field, Optional.of(text(field)), parse);
    }

    /** Reads a date from its boxes {@code field-era}, {@code -year}, {@code -month} and {@code -day}. */
    public <T> Parsed<T> requiredDate(String field, Function<String, T> parse) {
        return parsing.required(field, dateText(field), parse);
    }

    public <T> Parsed<Optional<T>> optionalDate(String field, Function<String, T> parse) {
        return parsing.optional(field, Optional.of(dateText(field)), parse);
    }

    /** Reads a date ahead of its turn: empty when there is none or it is faulty, of which nothing is told yet. */
    public <T> Optional<T> dateAhead(String field, Function<String, T> parse) {
        Parsing apart = new Parsing();
        Parsed<Optional<T>> day = apart.optional(field, Optional.of(dateText(field)), parse);
        return apart.isFaulty() ? Optional.empty() : day.get();
    }

    /** Reads every answer of a field that may be given several times, such as check boxes; empty ones do not count. */
    public <T> Parsed<List<T>> each(String field, Function<String, T> parse) {
        List<String> given =
                texts(field).stream().filter(text -> !text.isBlank()).toList();
        return parsing.each(field, given, parse);
    }

    /** These fields as they were typed, without the others and without what was found wrong. */
    public FormInput only(String... fields) {
        return FormInput.of(Stream.of(fields).collect(Collectors.toMap(field -> field, field -> List.of(text(field)))));
    }

    /** Makes a value of several fields that are free of faults and refusals; a malformed one is put down to {@code field}. */
    public <T> Parsed<T> combined(String field, Supplier<T> make) {
        return parsing.combined(field, make);
    }

    /** Makes a value of these parts, when they are sound, whatever is wrong with others. */
    public <T> Parsed<T> combined(String field, Supplier<T> make, Parsed<?>... parts) {
        return parsing.combined(field, make, parts);
    }

    /** Adds what the business says about these parts, when they are sound, whatever is wrong with others. */
    public void judged(Supplier<Optional<Refusals>> rules, Parsed<?>... parts) {
        parsing.judged(rules, parts);
    }

    /** What was found, for a request of which this is a part. */
    public Parsing parsing() {
        return parsing;
    }

    public <T> Parsed<T> fault(InputFault fault) {
        return parsing.fault(fault);
    }

    public boolean isFaulty() {
        return parsing.isFaulty();
    }

    /** What is wrong with the fields, without what the business refused. */
    public List<InputFault> faults() {
        return parsing.faults();
    }

    /** The same input with the reasons the business gave, shown where they point. */
    public FormInput refused(Refusals reasons) {
        parsing.refused(reasons);
        return this;
    }

    /**
     * The form to show again: answers as typed, every fault in the language of {@code texts}. What the business says of a field
     * waits until that can be read: two things to mend at one place would send people to and fro.
     */
    public Form form(Texts texts) {
        Wording wording = new Wording(texts);
        Stream<Fault> malformed = parsing.faults().stream()
                .map(fault ->
                        new Fault(heading(fault.field()), wording.of(fault), fault.code() == InputFault.Code.REQUIRED));
        Set<String> malformedFields =
                parsing.faults().stream().map(fault -> heading(fault.field())).collect(Collectors.toSet());
        Stream<Fault> refused = parsing.reasons().stream()
                .filter(reason ->
                        reason.field().filter(malformedFields::contains).isEmpty())
                .map(reason -> new Fault(reason.field().orElse(""), wording.of(reason)));
        return Stream.concat(malformed, refused).reduce(Form.sent(texts, answers), Form::faulting, (a, b) -> b);
    }

    /** A fault in {@code societies[1]} is shown at the question {@code societies}. */
    private static String heading(String field) {
        int bracket = field.indexOf('[');
        return bracket < 0 ? field : field.substring(0, bracket);
    }

    private String dateText(String field) {
        String year = text(field + "-year").strip();
        String month = text(field + "-month").strip();
        String day = text(field + "-day").strip();
        if (year.isEmpty() && month.isEmpty() && day.isEmpty()) {
            return text(field);
        }
        return text(field + "-era").strip() + year + "年" + month + "月" + day + "日";
    }
}
