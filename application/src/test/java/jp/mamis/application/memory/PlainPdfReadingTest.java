package jp.mamis.application.memory;

import jp.mamis.application.attachments.PdfReading;
import jp.mamis.application.attachments.PdfReadingContract;

class PlainPdfReadingTest implements PdfReadingContract {

    @Override
    public PdfReading reading() {
        return new PlainPdfReading();
    }
}
