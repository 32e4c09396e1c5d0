package jp.mamis.application.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.tray.Dispatches;
import jp.mamis.application.tray.TrayFilter;
import jp.mamis.application.tray.TrayRow;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.FormerName;
import jp.mamis.domain.person.NameKey;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.tray.Dispatch;
import jp.mamis.domain.tray.DispatchId;
import jp.mamis.domain.tray.SentDispatch;
import jp.mamis.domain.tray.SettledDispatch;
import jp.mamis.domain.tray.Tidings;
import jp.mamis.domain.tray.UnneededDispatch;
import jp.mamis.domain.tray.WaitingDispatch;

/** The trays of all bodies in memory. */
public final class InMemoryDispatches implements Dispatches {

    private static final Comparator<Dispatch> OLDEST_FIRST = Comparator.comparing(
                    (Dispatch dispatch) -> dispatch.tidings().writtenAt())
            .thenComparing(dispatch -> dispatch.tidings().id().value().toString());

    private final InMemoryStore store;
    private final InMemoryPhysicians physicians;
    private final NavigableMap<UUID, Dispatch> rows;

    public InMemoryDispatches(InMemoryStore store, InMemoryPhysicians physicians) {
        this.store = store;
        this.physicians = physicians;
        this.rows = store.table();
    }

    @Override
    public boolean put(Tidings tidings) {
        store.requireTransaction();
        boolean known = rows.values().stream()
                .anyMatch(dispatch -> dispatch.tidings().occasion().equals(tidings.occasion()));
        if (!known) {
            rows.put(tidings.id().value(), stored(Dispatch.of(tidings)));
        }
        return !known;
    }

    @Override
    public List<Dispatch> of(Collection<AssociationId> bodies, Collection<DispatchId> ids) {
        store.requireTransaction();
        return rows.values().stream()
                .filter(dispatch -> bodies.contains(dispatch.tidings().body()))
                .filter(dispatch -> ids.contains(dispatch.tidings().id()))
                .sorted(OLDEST_FIRST)
                .toList();
    }

    @Override
    public List<Dispatch> held(Collection<AssociationId> bodies, Collection<DispatchId> ids) {
        return of(bodies, ids);
    }

    @Override
    public void store(Dispatch dispatch) {
        store.requireTransaction();
        Tidings tidings = dispatch.tidings();
        boolean current = Optional.ofNullable(rows.get(tidings.id().value()))
                .filter(known -> known.version().equals(dispatch.version()))
                .isPresent();
        if (!current) {
            throw new StaleState("dispatch");
        }
        rows.put(tidings.id().value(), stored(dispatch));
    }

    @Override
    public Slice<TrayRow> list(Collection<AssociationId> bodies, TrayFilter filter, Page page) {
        store.requireTransaction();
        String after = page.after().orElse("");
        if (!after.isEmpty() && !after.matches("[0-9TZ:.-]+ [0-9a-f-]{36}")) {
            throw new MalformedValue("cursor", after);
        }
        List<TrayRow> found = rows.values().stream()
                .filter(dispatch -> bodies.contains(dispatch.tidings().body()))
                .filter(dispatch -> filter.states().isEmpty() || filter.states().contains(dispatch.state()))
                .filter(dispatch -> isSought(dispatch, filter))
                .sorted(OLDEST_FIRST)
                .filter(dispatch -> after.isEmpty() || place(dispatch).compareTo(after) > 0)
                .limit(page.size() + 1L)
                .map(dispatch -> new TrayRow(
                        dispatch,
                        data(dispatch).name().full(),
                        former(dispatch).map(was -> was.name().full())))
                .toList();
        return Slice.of(found, page, row -> place(row.dispatch()));
    }

    private boolean isSought(Dispatch dispatch, TrayFilter filter) {
        if (filter.text().isBlank()) {
            return true;
        }
        RegisteredData data = data(dispatch);
        boolean numbered = filter.referencePart()
                .filter(part -> dispatch.tidings().reference().replace("-", "").contains(part))
                .isPresent();
        return numbered
                || filter.nameBeginning()
                        .map(NameKey::text)
                        .filter(beginning -> Stream.concat(
                                        Stream.of(NameKey.of(data.name()), NameKey.of(data.kana())),
                                        former(dispatch).stream()
                                                .flatMap(was -> Stream.concat(
                                                        Stream.of(NameKey.of(was.name())),
                                                        was.kana().map(NameKey::of).stream())))
                                .anyMatch(key -> key.text().startsWith(beginning)))
                        .isPresent();
    }

    private Optional<FormerName> former(Dispatch dispatch) {
        return data(dispatch).former().filter(was -> data(dispatch).formerNameOnMail());
    }

    private RegisteredData data(Dispatch dispatch) {
        return physicians.require(dispatch.tidings().person()).latest();
    }

    @Override
    public Waiting waiting(Collection<AssociationId> bodies) {
        store.requireTransaction();
        List<Instant> since = rows.values().stream()
                .filter(WaitingDispatch.class::isInstance)
                .map(Dispatch::tidings)
                .filter(tidings -> bodies.contains(tidings.body()))
                .map(Tidings::writtenAt)
                .sorted()
                .toList();
        return new Waiting(since.size(), since.stream().findFirst());
    }

    @Override
    public int forgetSettledBefore(Instant before, int most) {
        store.requireTransaction();
        List<UUID> old = rows.values().stream()
                .filter(SettledDispatch.class::isInstance)
                .map(SettledDispatch.class::cast)
                .filter(settled -> settled.at().isBefore(before))
                .limit(most)
                .map(settled -> settled.tidings().id().value())
                .toList();
        old.forEach(rows::remove);
        return old.size();
    }

    private static String place(Dispatch dispatch) {
        return dispatch.tidings().writtenAt() + " " + dispatch.tidings().id().value();
    }

    private static Dispatch stored(Dispatch dispatch) {
        Version next = dispatch.version().next();
        if (dispatch instanceof SentDispatch sent) {
            return new SentDispatch(sent.tidings(), next, sent.way(), sent.by(), sent.at());
        }
        if (dispatch instanceof UnneededDispatch unneeded) {
            return new UnneededDispatch(unneeded.tidings(), next, unneeded.reason(), unneeded.by(), unneeded.at());
        }
        return new WaitingDispatch(dispatch.tidings(), next);
    }
}
