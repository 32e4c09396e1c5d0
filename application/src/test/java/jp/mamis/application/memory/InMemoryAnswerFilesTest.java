package jp.mamis.application.memory;

import jp.mamis.application.hpki.status.AnswerFilesContract;

class InMemoryAnswerFilesTest implements AnswerFilesContract {

    @Override
    public Laid laid() {
        InMemoryAnswerFiles files = new InMemoryAnswerFiles();
        return new Laid(files, files::at);
    }
}
