/** Commands on the tray of an office: news for doctors whom no mail reaches. */
package jp.mamis.cli.tray;
