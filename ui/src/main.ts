import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import { mount } from 'svelte';
import App from './app/App.svelte';
import { chooseBackend } from './lib/backend';

await chooseBackend();
mount(App, { target: document.getElementById('app')! });
