/** The rules each body sets for itself: kept by its administrator, read by its office and whoever runs the system. */
package jp.mamis.application.settings;
