package jp.mamis.application.tray;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mamis.application.Ports;
import jp.mamis.application.accounts.Accounts;
import jp.mamis.application.addressees.Addressee;
import jp.mamis.application.addressees.Addressees;
import jp.mamis.application.hierarchy.AssociationProfiles;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.settings.RuleBook;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.AssociationProfile;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.settings.LabelAddress;
import jp.mamis.domain.settings.LetterRules;
import jp.mamis.domain.tray.Dispatch;
import jp.mamis.domain.tray.DispatchId;
import jp.mamis.domain.tray.SettledDispatch;

/** Makes letters of dispatches as the body writes, however many at once, in as many statements as one. */
final class TrayDrafts {

    private final Foundation foundation;
    private final Accounts accounts;
    private final RuleBook rules;
    private final Addressees addressees;
    private final AssociationProfiles profiles;
    private final CurrentHierarchy hierarchy;
    private final OvertakenNews overtaken;
    private final TidingsWriting texts = new TidingsWriting();

    TrayDrafts(Foundation foundation, Ports ports, CurrentHierarchy hierarchy, OvertakenNews overtaken) {
        this.overtaken = overtaken;
        this.foundation = foundation;
        this.accounts = ports.accounts().accounts();
        this.rules = ports.rules();
        this.addressees = new Addressees(ports);
        this.profiles = ports.hierarchy().profiles();
        this.hierarchy = hierarchy;
    }

    /** As the body has introduced itself. */
    AssociationProfile.Contents sender(AssociationId body) {
        return profiles.find(body).map(AssociationProfile::contents).orElse(AssociationProfile.Contents.NONE);
    }

    /** How the body writes on the day. */
    LetterRules rules(AssociationId body, LocalDate today) {
        return rules.on(body, today).letters();
    }

    /** The letters, each looked at by the caller. */
    List<TrayLetter> seen(
            List<Dispatch> found,
            AssociationId body,
            TrayQueries.Purpose purpose,
            LetterRules writing,
            LocalDate today,
            Caller caller) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<String, PersonId> subjects = new LinkedHashMap<>();
        found.forEach(dispatch -> subjects.put(
                "letter " + dispatch.tidings().id().value() + (purpose == TrayQueries.Purpose.PRINT ? " printed" : ""),
                dispatch.tidings().person()));
        foundation.looked(caller, body, ViewLog.Ground.LETTER, subjects);
        Map<PersonId, Addressee> to = addressees.of(
                subjects.values().stream()
                        .distinct()
                        .collect(Collectors.toUnmodifiableMap(person -> person, person -> today)),
                body,
                LabelAddress.AS_WISHED);
        Map<AccountId, String> markers = markers(found);
        TidingsWriting.Office office = new TidingsWriting.Office(
                hierarchy.get().require(body).name().text(), TrayLetters.isReached(sender(body)));
        Set<DispatchId> late = overtaken.among(found);
        return found.stream()
                .map(dispatch -> letter(
                        dispatch,
                        Objects.requireNonNull(to.get(dispatch.tidings().person())),
                        markers,
                        office,
                        writing,
                        today,
                        late.contains(dispatch.tidings().id())))
                .toList();
    }

    /** Of one settled on an earlier day the name alone. */
    private TrayLetter letter(
            Dispatch dispatch,
            Addressee to,
            Map<AccountId, String> markers,
            TidingsWriting.Office office,
            LetterRules writing,
            LocalDate today,
            boolean late) {
        return new TrayLetter(
                dispatch,
                dispatch.isOpenOn(today) ? to : to.nameOnly(),
                texts.text(dispatch.tidings(), to.name(), office, writing, today),
                dispatch instanceof SettledDispatch settled
                        ? Optional.ofNullable(markers.get(settled.by()))
                        : Optional.empty(),
                office.reached(),
                late);
    }

    private Map<AccountId, String> markers(List<Dispatch> found) {
        Set<AccountId> by = found.stream()
                .filter(SettledDispatch.class::isInstance)
                .map(dispatch -> ((SettledDispatch) dispatch).by())
                .collect(Collectors.toUnmodifiableSet());
        return accounts.all(by).stream()
                .collect(Collectors.toUnmodifiableMap(
                        Account::id, account -> account.holder().text()));
    }
}
