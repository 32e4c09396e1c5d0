/** The tray of an office: pages, letters to be printed, and the API. */
package jp.mamis.web.tray;
