/** The page about what the system does by itself. Knows not how it is done. */
package jp.mamis.web.schedule;
