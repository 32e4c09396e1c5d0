package jp.mamis.application.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.SoughtName;
import jp.mamis.domain.hierarchy.AssociationId;

/** Finds accounts by body. Shows of an account only its duties at the bodies asked for. */
public interface AccountIndex {

    /**
     * The accounts with a duty at {@code body} in force or to come on {@code day}, suspended ones too, by log-in ID.
     *
     * @param sought is in the log-in ID or in the holder's name
     */
    Slice<StaffView> staffOf(AssociationId body, SoughtName sought, LocalDate day, Page page);

    /** The active administrators, deputies left out, in force on {@code day} at any of {@code bodies}, by log-in ID. */
    List<StaffView> administratorsOf(Set<AssociationId> bodies, LocalDate day);

    /** The active accounts with an own staff or administrator duty in force on {@code day} at any of {@code bodies}, by log-in ID. */
    List<OfficeHolder> officesOf(Set<AssociationId> bodies, LocalDate day);

    /** Who stands in for whom at {@code body}, in force or to come on {@code day}: by first day, then by log-in ID of the deputy. */
    List<DeputyView> deputiesAt(AssociationId body, LocalDate day);
}
