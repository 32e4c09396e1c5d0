package jp.mamis.application.saved;

import jp.mamis.application.journal.Foundation;

/** Constructs the use cases and queries of saved views and hands them out. */
public final class SavedViewUseCases {

    private final KeepView keepView;
    private final RemoveView removeView;
    private final SavedViewQueries queries;

    public SavedViewUseCases(Foundation foundation, SavedViews views) {
        keepView = new KeepView(foundation, views);
        removeView = new RemoveView(foundation, views);
        queries = new SavedViewQueries(foundation, views);
    }

    public KeepView keepView() {
        return keepView;
    }

    public RemoveView removeView() {
        return removeView;
    }

    public SavedViewQueries queries() {
        return queries;
    }
}
