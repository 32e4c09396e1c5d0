/** The rules each body sets for itself, on the web: pages of its office and of the system's administration, and the API. */
package jp.mamis.web.settings;
