/// <reference types="svelte" />
/// <reference types="vite/client" />

/** True in development and tests: the in-memory backend is available. */
declare const __FAKE_BACKEND__: boolean;
