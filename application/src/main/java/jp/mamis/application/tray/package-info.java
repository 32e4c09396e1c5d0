/**
 * The tray of an office: news for doctors whom no mail reaches, printed as letters or told by FAX or telephone, until
 * somebody has ticked each off. Does not know why news is written; the contexts that write it do not know this one.
 */
package jp.mamis.application.tray;
