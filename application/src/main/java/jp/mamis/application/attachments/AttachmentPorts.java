package jp.mamis.application.attachments;

/** The driven ports of attached files. */
public record AttachmentPorts(Attachments attachments, Blobs blobs, PdfReading pdf) {}
