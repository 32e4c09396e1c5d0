package jp.mamis.application.attachments;

import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.attachments.FolderId;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.settings.BodyRules;

/**
 * A draft or a procedure, as far as files are concerned (添付先).
 *
 * @param owner   the applicant
 * @param open    whether the applicant may put files in and take them away
 * @param filed   whether it is a procedure
 * @param decided the bodies whose decision stands
 * @param rules   what each body asks for
 * @param shownTo whether the turn of the body has come and the caller reads for it
 * @param enteredBy the body that entered it from paper filled in by hand, while it is under way
 */
public record Folder(
        FolderId id,
        PersonId owner,
        boolean open,
        boolean filed,
        Predicate<AssociationId> decided,
        Function<AssociationId, BodyRules> rules,
        BiPredicate<AssociationId, Caller> shownTo,
        Optional<AssociationId> enteredBy) {}
