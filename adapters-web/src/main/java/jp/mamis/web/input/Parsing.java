package jp.mamis.web.input;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.web.problem.InputFault;
import jp.mamis.web.problem.MalformedInput;

/**
 * Reads fields one after the other with the domain's parsing factories and keeps every fault. For the texts of a JSON
 * request; forms have {@link FormInput} around it.
 *
 * <pre>{@code
 * Parsing input = new Parsing();
 * Parsed<PersonName> name = input.required("name", request.name(), PersonName::parse);
 * Parsed<Optional<PostalCode>> post = input.optional("postalCode", request.postalCode(), PostalCode::parse);
 * Command command = input.complete(() -> new Command(name.get(), post.get()));
 * }</pre>
 */
public final class Parsing {

    /** No single field of any request is longer, in characters. */
    public static final int LONGEST_TEXT = 10_000;

    private final List<InputFault> faults = new ArrayList<>();
    private final Set<Refusal> reasons = new LinkedHashSet<>();

    /** Reads a field that must be there. White space around it does not count. */
    public <T> Parsed<T> required(String field, String given, Function<String, T> parse) {
        String text = given.strip();
        if (text.isEmpty()) {
            return fault(InputFault.required(field));
        }
        return parsed(field, text, parse);
    }

    /** Reads a field that may be absent or empty. */
    public <T> Parsed<Optional<T>> optional(String field, Optional<String> given, Function<String, T> parse) {
        String text = given.orElse("").strip();
        if (text.isEmpty()) {
            return Parsed.of(Optional.empty());
        }
        return parsed(field, text, parse.andThen(Optional::of));
    }

    /** Reads each text of a list; the fields are numbered from 0: {@code societies[0]}. */
    public <T> Parsed<List<T>> each(String field, List<String> given, Function<String, T> parse) {
        int before = faults.size();
        List<Parsed<T>> all = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            all.add(required(field + "[" + i + "]", given.get(i), parse));
        }
        if (faults.size() > before) {
            return Parsed.faulty();
        }
        return Parsed.of(all.stream().map(Parsed::get).toList());
    }

    /** Makes a value of several fields, when all before are sound; a malformed one is put down to {@code field}. */
    public <T> Parsed<T> combined(String field, Supplier<T> make) {
        return isFaulty() ? Parsed.faulty() : guarded(field, make);
    }

    /** Makes a value of these parts, when they are sound, whatever is wrong with others. */
    public <T> Parsed<T> combined(String field, Supplier<T> make, Parsed<?>... parts) {
        return areSound(parts) ? guarded(field, make) : Parsed.faulty();
    }

    /**
     * Asks what the business says about these parts, when they are sound, whatever is wrong with others: so that all that
     * speaks against a form is told at once.
     */
    public void judged(Supplier<Optional<Refusals>> rules, Parsed<?>... parts) {
        if (areSound(parts)) {
            rules.get().ifPresent(this::refused);
        }
    }

    /** Adds what the business says; a reason that is there already is told once. */
    public void refused(Refusals more) {
        reasons.addAll(more.reasons());
    }

    /** Adds what was found wrong in another part of the request. */
    public void include(Parsing part) {
        faults.addAll(part.faults);
        reasons.addAll(part.reasons);
    }

    private static boolean areSound(Parsed<?>... parts) {
        return Stream.of(parts).allMatch(Parsed::isSound);
    }

    /** Adds a fault found elsewhere. */
    public <T> Parsed<T> fault(InputFault fault) {
        faults.add(fault);
        return Parsed.faulty();
    }

    public boolean isFaulty() {
        return !faults.isEmpty() || !reasons.isEmpty();
    }

    /** What the business said. */
    public List<Refusal> reasons() {
        return List.copyOf(reasons);
    }

    public List<InputFault> faults() {
        return List.copyOf(faults);
    }

    /**
     * The request made of the fields, when all are sound.
     *
     * @throws MalformedInput with every fault otherwise
     */
    public <T> T complete(Supplier<T> request) {
        check();
        return request.get();
    }

    /**
     * Goes on when all is sound.
     *
     * @throws MalformedInput with every fault otherwise
     */
    public void check() {
        if (isFaulty()) {
            throw new MalformedInput(faults, reasons());
        }
    }

    private <T> Parsed<T> parsed(String field, String text, Function<String, T> parse) {
        if (text.length() > LONGEST_TEXT) {
            return tooLong(field, text, parse);
        }
        if (!Legible.isLegible(text)) {
            return fault(InputFault.malformed(field, Legible.KIND, ""));
        }
        return guarded(field, () -> parse.apply(text));
    }

    /** Where the value itself has a limit, that is the one to tell. */
    private <T> Parsed<T> tooLong(String field, String text, Function<String, T> parse) {
        int before = faults.size();
        Parsed<T> beginning = guarded(field, () -> parse.apply(text.substring(0, LONGEST_TEXT)));
        return faults.size() > before ? beginning : fault(InputFault.tooLong(field, LONGEST_TEXT));
    }

    private <T> Parsed<T> guarded(String field, Supplier<T> make) {
        try {
            return Parsed.of(make.get());
        } catch (MalformedValue malformed) {
            return fault(InputFault.malformed(field, malformed.kind(), malformed.text()));
        }
    }
}
