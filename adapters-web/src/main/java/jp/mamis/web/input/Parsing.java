package jp.mamis.web.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.mamis.domain.kernel.MalformedValue;
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
        return faults.isEmpty() ? guarded(field, make) : Parsed.faulty();
    }

    /** Adds a fault found elsewhere. */
    public <T> Parsed<T> fault(InputFault fault) {
        faults.add(fault);
        return Parsed.faulty();
    }

    public boolean isFaulty() {
        return !faults.isEmpty();
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
        if (isFaulty()) {
            throw new MalformedInput(faults);
        }
        return request.get();
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
