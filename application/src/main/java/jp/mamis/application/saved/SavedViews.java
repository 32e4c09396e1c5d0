package jp.mamis.application.saved;

import java.util.List;
import jp.mamis.application.saved.SavedView.ListKind;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;

/** The saved views of all accounts. */
public interface SavedViews {

    /** What an account has saved of a body's list, by name. */
    List<SavedView> of(AccountId owner, AssociationId body, ListKind list);

    /** Keeps the view; one of the same owner, body, list and name gives way. */
    void keep(SavedView view);

    /** Removes the owner's view; nothing happens when there is none, or it is another's. */
    void remove(SavedViewId id, AccountId owner);
}
